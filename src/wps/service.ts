// WPS's own service on this computer, which installs add-ins for the person who is logged in. Nothing here reaches further than 127.0.0.1.
/// <reference lib="dom" />

export const SERVICE = 'http://127.0.0.1:58890';
/** Starts the service where it does not answer. */
const WAKE = 'ksoWPSCloudSvr://start=RelayHttpServer';
const TRIES = 4;
/** Milliseconds. */
const PATIENCE = 3000;
const PAUSE = 1000;

export type AddonType = 'et' | 'wps';

export interface Addon {
  readonly name: string;
  readonly addonType: AddonType;
  /** With the slash at the end. */
  readonly url: string;
  readonly version: string;
}

/** What the page needs of the browser; a test gives its own. */
export interface Reach {
  /** POST; the answer's text. @throws Error when nobody answers */
  readonly post: (path: string, body: string, patience: number) => Promise<string>;
  readonly wake: (address: string) => void;
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** Base64 of UTF-8, as the service wants its parameters. */
function encoded(value: object): string {
  return btoa(Array.from(new TextEncoder().encode(JSON.stringify(value)), (byte) => String.fromCharCode(byte)).join(''));
}

/** @throws Error when the service does not answer, or says no */
export async function deploy(reach: Reach, cmd: 'enable' | 'disable', addon: Addon): Promise<void> {
  const answer = await patiently(reach, '/deployaddons/runParams', encoded({ cmd, ...addon, online: 'true', customDomain: '' }));
  if (answer.trim() !== '' && answer.trim() !== 'OK') throw new Error(answer);
}

/** The names of this add-in's entries that are installed, by program. */
export async function installed(reach: Reach, name: string): Promise<readonly { readonly addonType: string; readonly url: string }[]> {
  const answer: unknown = JSON.parse((await patiently(reach, '/publishlist', '{}')) || '[]');
  return (Array.isArray(answer) ? (answer as readonly Partial<Addon & { enable: string }>[]) : [])
    .filter((one) => one.name === name && one.enable !== 'false')
    .map(({ addonType, url }) => ({ addonType: String(addonType), url: String(url) }));
}

/** The service may sleep, or wake slowly. */
async function patiently(reach: Reach, path: string, body: string): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await reach.post(path, body, PATIENCE);
      if (!answer.includes('Subserver not available')) return answer;
      throw new Error(answer);
    } catch (error) {
      if (attempt >= TRIES) throw error;
      reach.wake(WAKE);
      await reach.pause(PAUSE * attempt);
    }
  }
}

/** By the browser's own means. Not `fetch`: in some views of WPS its promises never end. */
export const browserReach: Reach = {
  post: (path, body, patience) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('POST', SERVICE + path);
      request.timeout = patience;
      request.onload = () => resolve(request.responseText);
      request.onerror = () => reject(new Error('WPS 的本机服务没有回应'));
      request.ontimeout = request.onerror;
      request.send(body);
    }),
  wake: (address) => {
    const frame = document.createElement('iframe');
    frame.hidden = true;
    frame.src = address;
    document.body.appendChild(frame);
  },
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};
