import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { catalogue, fakeClient, filledSurvey } from '../../../../testing/fakeClient';
import { renderWithStore } from '../../../../testing/render';
import { AuthorityChoice } from './AuthorityChoice';

it('marks the field and says at it what is wrong with an authority that is not known', async () => {
  const words = 'No authority is called Narnia. Give its name, code or number.';
  const client = fakeClient({
    chooseAuthority: () => {
      throw new Error(words);
    },
  });
  const { store } = renderWithStore(<AuthorityChoice survey={filledSurvey} catalogue={catalogue} />, {}, client);
  const field = screen.getByLabelText('Local authority');
  expect(field.getAttribute('aria-invalid')).toBe('false');
  fireEvent.change(field, { target: { value: 'Narnia' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  const error = await screen.findByText(words);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(field.getAttribute('aria-describedby')?.split(' ')).toContain(error.closest('p')?.id);
  expect(store.getState().problemField).toBe('authority');
});
