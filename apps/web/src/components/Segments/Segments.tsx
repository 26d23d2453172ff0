import { useId } from 'react';

interface Props<Value extends string> {
  /** What is chosen, for those who hear the page. */
  legend: string;
  values: readonly Value[];
  chosen: Value;
  onChoose: (value: Value) => void;
  wordsOf?: (value: Value) => string;
}

/** A choice of one among a few, as radio buttons side by side. */
export function Segments<Value extends string>({ legend, values, chosen, onChoose, wordsOf }: Props<Value>) {
  const name = useId();
  return (
    <fieldset className="gt-segments">
      <legend className="govuk-visually-hidden">{legend}</legend>
      {values.map((value) => (
        <label key={value} className="gt-segments__choice">
          <input
            className="gt-segments__input"
            type="radio"
            name={name}
            checked={value === chosen}
            onChange={() => {
              onChoose(value);
            }}
          />
          <span className="gt-segments__words">{wordsOf ? wordsOf(value) : value}</span>
        </label>
      ))}
    </fieldset>
  );
}
