/** What is wrong in these records: the message without the rule's title, where the title stands before it anyway. */
export function whatIsWrong(message: string, title: string): string {
  return message.startsWith(`${title}: `) ? message.slice(title.length + 2) : message;
}
