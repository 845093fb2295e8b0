// Further contexts of a candidate, appended to those that are shown.
import { fragment } from "./api.js";

const PAGE = 200; // lines that the server gives at a time

export async function furtherContexts(button, list) {
  const before = list.children.length;
  list.insertAdjacentHTML("beforeend", await fragment(button.dataset.contexts));
  const address = new URL(button.dataset.contexts, location.href);
  address.searchParams.set("offset", String(list.children.length));
  if (list.children.length - before < PAGE) button.remove();
  else button.dataset.contexts = address.pathname + address.search;
}
