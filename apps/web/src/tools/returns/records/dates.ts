// Days as numbers, so that stays can be measured and drawn, and dates in the words an analyst would use.

/** Days since 1 January 1970. */
export type Day = number;

const millisecondsPerDay = 86_400_000;

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const shortMonthNames = monthNames.map((name) => name.slice(0, 3));

export function dayOf(year: number, month: number, day: number): Day {
  return Date.UTC(year, month - 1, day) / millisecondsPerDay;
}

/** The day of an ISO date ("2025-05-03"), or null where there is none. */
export function dayOfIso(iso: string): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!parts) return null;
  return dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

export interface CalendarDate {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
}

export function calendarDate(day: Day): CalendarDate {
  const date = new Date(day * millisecondsPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** "3 May 2025". */
export function inWords(day: Day): string {
  const { year, month, day: dayOfMonth } = calendarDate(day);
  return `${dayOfMonth} ${monthNames[month - 1] ?? ''} ${year}`;
}

/** "3 May 25", for narrow places. */
export function inShort(day: Day): string {
  const { year, month, day: dayOfMonth } = calendarDate(day);
  return `${dayOfMonth} ${shortMonthNames[month - 1] ?? ''} ${String(year).slice(2)}`;
}

export function plural(count: number, one: string, many = `${one}s`): string {
  // A stay has some hundred lengths to be worded: only large numbers need the browser's own slow way of grouping.
  const number = count < 1000 ? count.toString() : count.toLocaleString('en-GB');
  return `${number} ${count === 1 ? one : many}`;
}

/** "9 days", "5 months", "2 years 3 months". */
export function lengthInWords(days: number): string {
  if (days < 92) return plural(days, 'day');
  const months = Math.round(days / 30.4375);
  const years = Math.floor(months / 12);
  const rest = months % 12;
  if (years === 0) return plural(months, 'month');
  return rest === 0 ? plural(years, 'year') : `${plural(years, 'year')} ${plural(rest, 'month')}`;
}

/** Whole years lived on `day`; someone born on 29 February has the birthday on 28 February in common years. */
export function ageOn(birth: Day, day: Day): number {
  const born = calendarDate(birth);
  const now = calendarDate(day);
  const leapling = born.month === 2 && born.day === 29;
  const birthday = leapling ? Math.min(born.day, daysInMonth(now.year, 2)) : born.day;
  const had = now.month > born.month || (now.month === born.month && now.day >= birthday);
  return now.year - born.year - (had ? 0 : 1);
}

/** The day on which that age is reached. */
export function birthdayAt(birth: Day, age: number): Day {
  const born = calendarDate(birth);
  const year = born.year + age;
  return dayOf(year, born.month, Math.min(born.day, daysInMonth(year, born.month)));
}

export function daysInMonth(year: number, month: number): number {
  return calendarDate(dayOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - 1).day;
}

/** 1 April and 31 March of the return year ending in `returnYear`. */
export function yearStart(returnYear: number): Day {
  return dayOf(returnYear - 1, 4, 1);
}

export function yearEnd(returnYear: number): Day {
  return dayOf(returnYear, 3, 31);
}
