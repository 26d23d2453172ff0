import { Fragment } from 'react';
import { useStore } from '../../tools/returns/state/useStore';
import { shortcutList } from './shortcutList';

/** The keys that do something, and the switch for the single ones. */
export function ShortcutHelp() {
  const isOn = useStore((page) => page.shortcutsOn);
  const setOn = useStore((page) => page.setShortcutsOn);
  return (
    <>
      <div className="govuk-checkboxes govuk-checkboxes--small gt-shortcuts__switch">
        <div className="govuk-checkboxes__item">
          <input
            className="govuk-checkboxes__input"
            id="gt-single-keys"
            type="checkbox"
            checked={isOn}
            onChange={(event) => {
              setOn(event.target.checked);
            }}
          />
          <label className="govuk-label govuk-checkboxes__label" htmlFor="gt-single-keys">
            Single keys do things. They never do while you type in a field.
          </label>
        </div>
      </div>
      <table className="govuk-table gt-table gt-shortcuts">
        <caption className="govuk-visually-hidden">Keys and what they do</caption>
        <thead>
          <tr>
            <th scope="col">Key</th>
            <th scope="col">What it does</th>
          </tr>
        </thead>
        <tbody>
          {shortcutList.map(({ keys, does, single }) => (
            <tr key={`${keys.join(' ')} ${does}`}>
              <th scope="row">
                {keys.map((key, place) => (
                  <Fragment key={key}>
                    {place > 0 && (keys[0] === 'Ctrl' ? ' + ' : ' or ')}
                    <kbd className="gt-key">{key}</kbd>
                  </Fragment>
                ))}
              </th>
              <td>
                {does}
                {single && !isOn && ' (switched off)'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
