/**
 * A handler that runs for what the reader did and not for an event that the page's scripts made up.
 */
export const trusted =
  <E extends Event>(run: (event: E) => void): ((event: E) => void) =>
  (event) => {
    if (event.isTrusted) run(event);
  };
