// Undo and merge on pages without a list: the page is loaded again afterwards, so that it shows what is stored.
import { send } from "./api.js";
import { warn, words } from "./notices.js";

async function act({ action, step, keep, keepRevision, drop, dropRevision }) {
  if (action === "undo-step") await send("POST", "/api/undo", { step: Number(step) });
  else if (action === "undo") await send("POST", "/api/undo", { step: null });
  else if (action === "merge-pair") {
    const body = { drop, revision: Number(keepRevision), drop_revision: Number(dropRevision) };
    await send("POST", `/api/entries/${encodeURIComponent(keep)}/merge`, body);
  } else return;
  location.reload();
}

export function start() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-action]");
    if (button) act(button.dataset).catch((error) => warn(error.status ? error.message : words("offline")));
  });
}
