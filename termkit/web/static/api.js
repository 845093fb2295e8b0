// Requests to our own server: JSON for verbs, HTML fragments for what is shown.

export class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function ask(address, options) {
  let answer;
  try {
    answer = await fetch(address, { credentials: "same-origin", ...options });
  } catch {
    throw new Refused(0, "");
  }
  return answer;
}

async function values(answer) {
  const data = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Refused(answer.status, data.message ?? answer.statusText);
  return data;
}

export async function send(method, address, body) {
  const headers = { "content-type": "application/json" };
  return values(await ask(address, { method, headers, body: JSON.stringify(body) }));
}

export async function sendFile(address, file) {
  return values(await ask(address, { method: "POST", headers: { "content-type": "application/octet-stream" }, body: file }));
}

export async function read(address) {
  return values(await ask(address, {}));
}

export async function fragment(address, signal) {
  const answer = await ask(address, { headers: { "x-fragment": "1" }, signal });
  const text = await answer.text();
  if (!answer.ok) throw new Refused(answer.status, text);
  return text;
}
