// Views are worked out from large columns and asked for on every render: a function that remembers its last answer
// is asked again only when what it was given has changed.

export function remember<Given extends readonly unknown[], Answer>(
  work: (...given: Given) => Answer,
): (...given: Given) => Answer {
  let last: { given: Given; answer: Answer } | null = null;
  return (...given) => {
    if (last === null || last.given.some((value, place) => !Object.is(value, given[place]))) {
      last = { given, answer: work(...given) };
    }
    return last.answer;
  };
}
