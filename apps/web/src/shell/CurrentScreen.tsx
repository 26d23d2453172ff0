import { AboutScreen } from '../tools/about/AboutScreen';
import { AccessibilityScreen } from '../tools/about/AccessibilityScreen';
import { ChangesScreen } from '../tools/returns/changes/ChangesScreen';
import { DownloadScreen } from '../tools/returns/download/DownloadScreen';
import { OverviewScreen } from '../tools/returns/overview/OverviewScreen';
import RecordsScreen from '../tools/returns/records/RecordsScreen';
import { StartScreen } from '../tools/returns/start/StartScreen';
import { useStore } from '../tools/returns/state/useStore';
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
