// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { Pager } from '@/components/entity/pager';

it('turning to the last page leaves the focus on the way back, and not nowhere', async () => {
  let page = 0;
  const draw = () =>
    render(
      <Pager
        page={page}
        pages={2}
        onTurn={(to) => {
          page = to;
          draw();
        }}
      />,
      document.body,
    );
  const button = (id: string) =>
    document.querySelector<HTMLButtonElement>(`[data-testid=${id}]`) ?? expect.fail(id);
  await act(() => draw());
  button('page-on').focus();
  await act(() => button('page-on').click());
  expect(page).toBe(1);
  expect(button('page-on').disabled).toBe(true);
  expect(document.activeElement).toBe(button('page-back'));
});
