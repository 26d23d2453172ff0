// What the tests' document lacks beside a browser's: dialogs that open, and elements that have a size.

import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);

HTMLDialogElement.prototype.showModal = function showModal() {
  this.setAttribute('open', '');
};
HTMLDialogElement.prototype.close = function close() {
  this.removeAttribute('open');
  this.dispatchEvent(new Event('close'));
};

Object.defineProperty(Element.prototype, 'clientHeight', { configurable: true, value: 400 });
Object.defineProperty(Element.prototype, 'clientWidth', { configurable: true, value: 300 });
Object.defineProperty(HTMLElement.prototype, 'offsetHeight', {
  configurable: true,
  get(this: HTMLElement) {
    return this.getAttribute('role') === 'option' ? 40 : 400;
  },
});
Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { configurable: true, value: 300 });
Element.prototype.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;
URL.createObjectURL = () => 'blob:made-up';
URL.revokeObjectURL = () => undefined;
