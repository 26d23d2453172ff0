import { RemarkList } from '../../../components/RemarkList/RemarkList';
import { useStore } from '../state/useStore';
import { CheckResult } from './CheckResult/CheckResult';
import { DropZone } from './DropZone/DropZone';
import { FileTable } from './FileTable/FileTable';
import { ModulesMissing } from './FileTable/ModulesMissing';
import { ForgetButton } from './ForgetButton';
import { ReturnFacts } from './ReturnFacts/ReturnFacts';
import { Welcome } from './Welcome';
import { YearDoubts } from './YearDoubts/YearDoubts';

/** Where the work begins: files are given, and one sees what they were taken for. */
export function StartScreen() {
  const catalogue = useStore((page) => page.catalogue);
  const survey = useStore((page) => page.survey);
  const checked = useStore((page) => page.checked);
  const hasFiles = survey !== null && survey.files.length > 0;
  if (!hasFiles || catalogue === null) return <Welcome />;
  return (
    <>
      <div className="gt-title-row">
        <h1 className="govuk-heading-l">Files</h1>
        <ForgetButton />
      </div>
      <div className="gt-start-top">
        <CheckResult survey={survey} checked={checked} />
        <DropZone hasFiles />
      </div>
      <YearDoubts survey={survey} />
      <h2 className="govuk-heading-m">The return</h2>
      <ReturnFacts survey={survey} catalogue={catalogue} />
      {survey.remarks.length > 0 && <RemarkList remarks={survey.remarks} showFile />}
      <h2 className="govuk-heading-m">What each file was taken for</h2>
      <FileTable survey={survey} catalogue={catalogue} />
      <ModulesMissing files={survey.files} catalogue={catalogue} />
    </>
  );
}
