import { browser } from './browser';

/** Calls back when the extension was installed or updated, and when the browser starts. */
export function watchLifecycle(start: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(() => void start());
  browser.runtime.onStartup.addListener(() => void start());
}
