// The list of documents: a file of pairs is sent as it is, and looked at where the server says.
import { sendFile } from "./api.js";
import { warn, words } from "./notices.js";

export function start() {
  // the browser's own control speaks the browser's language, not the page's
  const chosen = document.querySelector("[data-chosen]");
  const hint = chosen.textContent;
  document.querySelector("[data-send] [type=file]").addEventListener("change", (event) => {
    chosen.textContent = event.target.files[0]?.name ?? hint;
  });
  document.querySelector("[data-send]").addEventListener("submit", async (event) => {
    event.preventDefault();
    const { file, source, target } = event.currentTarget.elements;
    const button = event.currentTarget.querySelector("button");
    const query = new URLSearchParams({ file: file.files[0].name, source: source.value, target: target.value });
    button.disabled = true;
    try {
      const made = await sendFile(`/api/bitexts?${query}`, file.files[0]);
      location.assign(`/bitexts/${made.name}?${new URLSearchParams({ source: made.source, target: made.target })}`);
    } catch (error) {
      warn(error.status ? error.message : words("offline"));
      button.disabled = false;
    }
  });
}
