import { AboutScreen } from '../screens/about/AboutScreen';
import { AccessibilityScreen } from '../screens/accessibility/AccessibilityScreen';
import { ChangesScreen } from '../screens/changes/ChangesScreen';
import { DownloadScreen } from '../screens/download/DownloadScreen';
import { OverviewScreen } from '../screens/overview/OverviewScreen';
import RecordsScreen from '../screens/records/RecordsScreen';
import { StartScreen } from '../screens/start/StartScreen';
import { useStore } from '../state/useStore';
import { opens } from './screens';

/** The screen chosen; without a checked return there is only the start and what is said about the page. */
export function CurrentScreen() {
  const screen = useStore((page) => page.screen);
  const isOpen = useStore((page) => opens(page.screen, page));
  if (!isOpen) return <StartScreen />;
  switch (screen) {
    case 'start':
      return <StartScreen />;
    case 'overview':
      return <OverviewScreen />;
    case 'records':
      return <RecordsScreen />;
    case 'changes':
      return <ChangesScreen />;
    case 'download':
      return <DownloadScreen />;
    case 'accessibility':
      return <AccessibilityScreen />;
    case 'about':
      return <AboutScreen />;
  }
}
