/** The package's main file would bring its quick test for pages into every page; nobody asks it. */
declare module '@mozilla/readability/Readability.js' {
  import { Readability } from '@mozilla/readability';

  export = Readability;
}
