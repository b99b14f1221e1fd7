/** The one place where the browser's API enters; everything else imports it from here. */
export { default as browser } from 'webextension-polyfill';
