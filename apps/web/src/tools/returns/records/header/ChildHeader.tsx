import { memo } from 'react';

import { FileText } from '../../../../components/FileText/FileText';
import { Button } from '../../../../components/Button/Button';
import { Tag } from '../../../../components/Tag/Tag';
import type { Catalogue, ChildRecords } from '../../../../engine/api';
import { count } from '../../../../words/numbers';
import { headerFacts, yearsWords } from './facts';

interface Props {
  records: ChildRecords;
  catalogue: Catalogue;
  returnYear: number;
  onPrint: () => void;
}

const mostInName = 80;

/** Who the records are about, always in view. */
export const ChildHeader = memo(function ChildHeader({ records, catalogue, returnYear, onPrint }: Props) {
  const findings = records.findings.length;
  const facts = headerFacts(records, catalogue, returnYear);
  return (
    <header className="gt-child">
      <div className="gt-child__name">
        <h2 className="gt-child__id">{records.id === '' ? 'No identifier' : <FileText text={records.id} most={mostInName} />}</h2>
        <Tag tone={findings > 0 ? 'error' : 'good'}>{findings > 0 ? 'error' : 'valid'}</Tag>
        <span className="gt-quiet">
          {findings > 0 && `${count(findings, 'finding')}; `}
          {yearsWords(records)}
        </span>
        <Button look="link" className="gt-child__print" onClick={onPrint}>
          Print <span className="govuk-visually-hidden">this child</span>
        </Button>
      </div>
      {facts.length === 0 ? (
        <p className="gt-quiet">No Header row.</p>
      ) : (
        <dl className="gt-child__facts">
          {facts.map(({ name, words, lastYear }) => (
            <div key={name} className="gt-child__fact">
              <dt>{name}</dt>
              <dd>
                {words === '' ? <span className="gt-quiet">blank</span> : <FileText text={words} expandable />}
                {lastYear !== '' && (
                  <span className="gt-child__last-year">
                    {' '}
                    (last year: <FileText text={lastYear} />)
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </header>
  );
});
