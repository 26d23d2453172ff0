// Labels on bars are read, whatever the bar's tone. Measured on the style sheet itself: no tool measures text in SVG.

import { resolve } from 'node:path';
import { compile } from 'sass';
import { describe, expect, it } from 'vitest';

import { blend, type Colour, colourOf, contrast } from '../../../../testing/contrast';
import { tones } from './lanes';

const sheet = compile(resolve(import.meta.dirname, '_timeline.scss')).css;

/** Of the last rule with that selector, alone or in a list; empty where none says so. */
function declared(selector: string, property: string): string {
  let found = '';
  for (const [, selectors = '', body = ''] of sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (!selectors.split(',').some((each) => each.trim() === selector)) continue;
    found = new RegExp(`(?:^|[\\s;])${property}: ([^;]+);`).exec(body)?.[1] ?? found;
  }
  return found;
}

const classOf = (tone: string) => `.gt-stay__item--${tone.replace(' ', '-')}`;
const plainLabel = declared('.gt-stay__item .gt-stay__label', 'fill');

interface Bar {
  ground: Colour;
  label: Colour;
  hatch: 'dark' | 'light';
}

function thisYear(tone: string): Bar {
  const own = declared(`${classOf(tone)} .gt-stay__label`, 'fill');
  return {
    ground: colourOf(declared(`${classOf(tone)} .gt-stay__shape`, 'fill')),
    label: colourOf(own || plainLabel),
    hatch: own === '' ? 'dark' : 'light',
  };
}

function lastYear(tone: string): Bar {
  return {
    ground: colourOf(declared(`.gt-stay__item--last-year${classOf(tone)} .gt-stay__shape`, 'fill')),
    label: colourOf(declared('.gt-stay__item--last-year .gt-stay__label', 'fill')),
    hatch: 'light',
  };
}

/** Between the lines of the hatching, and on them. */
function worst({ ground, label, hatch }: Bar): number {
  const line = `.gt-stay__hatch-line--${hatch}`;
  const hatched = blend(colourOf(declared(line, 'stroke')), ground, Number(declared(line, 'stroke-opacity')));
  return Math.min(contrast(label, ground), contrast(label, hatched));
}

describe.each(tones)('A label on a bar of the tone %s', (tone) => {
  it('is told from it, in this year', () => {
    expect(worst(thisYear(tone))).toBeGreaterThanOrEqual(4.5);
  });

  it('is told from it, in last year', () => {
    expect(worst(lastYear(tone))).toBeGreaterThanOrEqual(4.5);
  });
});

it('shows last year as another bar than this year', () => {
  for (const tone of tones) expect(lastYear(tone).ground).not.toEqual(thisYear(tone).ground);
});

it('lets nothing through that was measured as if it did not', () => {
  expect(sheet).not.toMatch(/last-year[^}]*opacity/);
});
