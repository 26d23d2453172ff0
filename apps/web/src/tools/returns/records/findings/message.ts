/** What is wrong in these records: the message without the rule's title, where the title stands before it anyway. */
export function whatIsWrong(message: string, title: string): string {
  return message.startsWith(`${title}: `) ? message.slice(title.length + 2) : message;
}

export interface MessageParts {
  /** The first record, or all that is said where it is short. */
  first: string;
  /** The other records, each in words; empty where `first` says everything. */
  others: string[];
  /** How many they are: those that the message names, and those that it only counts. */
  otherRecords: number;
}

/** Two records are read in one line; of more, the first is. */
const mostInLine = 2;

/** A message about several records ("...; with Episodes line 3: ...") as its records. */
export function messageParts(message: string): MessageParts {
  const records = message.split('; with ');
  const [first = ''] = records;
  if (records.length <= mostInLine) return { first: message, others: [], otherRecords: 0 };
  const others = records.slice(1);
  const inAll = Number(/and other records, ([\d,]+) in all\.$/.exec(message)?.[1]?.replaceAll(',', '') ?? 0);
  return { first: `${first}.`, others, otherRecords: Math.max(others.length, inAll - 1) };
}
