import type { ComponentProps } from 'react';

type Look = 'primary' | 'secondary' | 'link';

const classOf: Record<Look, string> = {
  primary: 'govuk-button',
  secondary: 'govuk-button govuk-button--secondary',
  link: 'gt-link-button',
};

interface Props extends ComponentProps<'button'> {
  look?: Look;
}

/** A button is of type "button" unless told otherwise: nothing on the page is sent anywhere. */
export function Button({ look = 'primary', className = '', type = 'button', ...rest }: Props) {
  return <button type={type} className={`${classOf[look]} ${className}`.trim()} {...rest} />;
}
