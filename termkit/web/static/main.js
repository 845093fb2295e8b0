// The one script of every page: common controls, then what the view needs.
import { open } from "./dialogs.js";
import { listen } from "./keys.js";

document.querySelector("[data-preferences]").addEventListener("change", (event) => event.currentTarget.submit());
document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-open]");
  if (opener) open(opener.dataset.open);
  if (event.target.closest("[data-close]")) event.target.closest("dialog").close();
});
listen();
// on a narrow screen the views stand in a row that scrolls
document.querySelector(".top nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });

const views = {
  queue: "review", entries: "review", documents: "documents", document: "document", bitext: "bitext", conflicts: "conflicts",
  history: "changes", duplicates: "changes", dashboard: "changes",
};
const view = views[document.body.dataset.view];
if (view) import(`./${view}.js`).then((module) => module.start()).then(() => (document.body.dataset.ready = "yes"));
