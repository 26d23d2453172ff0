import { FileText } from '../FileText/FileText';
import { Tag, type TagTone } from '../Tag/Tag';
import type { Remark } from '../../engine/api';
import { number } from '../../words/numbers';

interface Props {
  remarks: readonly Remark[];
  /** Whether the place names the file: not where the list stands under it. */
  showFile: boolean;
}

const toneOf: Record<Remark['kind'], TagTone> = { problem: 'error', warning: 'warning', note: 'neutral' };
const rank: Record<Remark['kind'], number> = { problem: 0, warning: 1, note: 2 };

/** Of a long list the rest is counted: a broken export can bring thousands. */
const most = 50;

/** Sentences are longer than values. */
const mostOfRemark = 600;
const mostOfPlace = 300;

/** What was noticed while reading or writing, problems first. */
export function RemarkList({ remarks, showFile }: Props) {
  const sorted = remarks.toSorted((a, b) => rank[a.kind] - rank[b.kind]);
  return (
    <ul className="gt-remarks">
      {sorted.slice(0, most).map((remark, place) => (
        <li key={place} className="gt-remarks__item">
          <Tag tone={toneOf[remark.kind]}>{remark.kind}</Tag>
          <span className="gt-remarks__words">
            <FileText text={placeOf(remark, showFile)} most={mostOfPlace} />
            <FileText text={remark.text} most={mostOfRemark} expandable />
            {remark.count > 1 && ` (${number(remark.count)} times)`}
          </span>
        </li>
      ))}
      {sorted.length > most && <li>and {number(sorted.length - most)} more</li>}
    </ul>
  );
}

/** "episodes.csv, line 12, DECOM: " */
function placeOf(remark: Remark, showFile: boolean): string {
  const parts = [showFile ? remark.file : '', remark.line > 0 ? `line ${number(remark.line)}` : '', remark.field].filter(
    (part) => part !== '',
  );
  return parts.length === 0 ? '' : `${parts.join(', ')}: `;
}
