import type { Paging } from './service-filter.ts';

/** One page of a list, with the standard's own names for where it stands. */
export function pageJson<T>(contents: readonly T[], total: number, { page, per_page: size }: Paging) {
  const pages = Math.ceil(total / size);
  return {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
}

/** One page of a list that is all here. */
export function pageOf<T>(all: readonly T[], paging: Paging) {
  const from = (paging.page - 1) * paging.per_page;
  return pageJson(all.slice(from, from + paging.per_page), all.length, paging);
}
