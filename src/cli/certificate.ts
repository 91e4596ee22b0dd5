// A certificate for this computer alone (localhost, 127.0.0.1), signed by itself: X.509 written by hand in DER, because Node makes keys
// and signatures but no certificates. RFC 5280; ECDSA with P-256 and SHA-256 (RFC 5758).
import { createSign, generateKeyPairSync, randomBytes } from 'node:crypto';

const der = (tag: number, ...contents: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(contents);
  const size = body.length;
  const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
};
const sequence = (...contents: readonly Buffer[]) => der(0x30, ...contents);
const set = (...contents: readonly Buffer[]) => der(0x31, ...contents);
const octets = (content: Buffer) => der(0x04, content);
const bits = (content: Buffer) => der(0x03, Buffer.from([0]), content);
const integer = (content: Buffer) => der(0x02, content);
const explicit = (number: number, content: Buffer) => der(0xa0 + number, content);
const TRUE = der(0x01, Buffer.from([0xff]));

/** "2.5.4.3" */
function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second];
  for (const part of rest) {
    const groups = [part & 0x7f];
    for (let high = part >> 7; high > 0; high >>= 7) groups.unshift((high & 0x7f) | 0x80);
    bytes.push(...groups);
  }
  return der(0x06, Buffer.from(bytes));
}

/** UTCTime, good until 2049. */
const time = (when: Date) =>
  der(
    0x17,
    Buffer.from(
      `${when
        .toISOString()
        .replace(/[-:T]|\.\d+/g, '')
        .slice(2)}`,
    ),
  );
const extension = (id: string, value: Buffer, critical = false) => sequence(oid(id), ...(critical ? [TRUE] : []), octets(value));

const ECDSA_SHA256 = sequence(oid('1.2.840.10045.4.3.2'));
const NAME = sequence(set(sequence(oid('2.5.4.3'), der(0x0c, Buffer.from('nianbao localhost')))));

const pem = (label: string, content: Buffer) =>
  `-----BEGIN ${label}-----\n${content
    .toString('base64')
    .replace(/.{1,64}/g, '$&\n')
    .trim()}\n-----END ${label}-----\n`;

/** @param days of validity; browsers take no more than 825 for a certificate that a person trusts by hand */
export function localCertificate(now: Date, days = 365): { readonly cert: string; readonly key: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const hosts = sequence(der(0x82, Buffer.from('localhost')), der(0x87, Buffer.from([127, 0, 0, 1])));
  const extensions = sequence(
    extension('2.5.29.17', hosts),
    // Its own authority and nobody else's.
    extension('2.5.29.19', sequence(TRUE), true),
    extension('2.5.29.15', der(0x03, Buffer.from([2, 0x84])), true),
    extension('2.5.29.37', sequence(oid('1.3.6.1.5.5.7.3.1'))),
  );
  const content = sequence(
    explicit(0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([0x01]), randomBytes(15)])),
    ECDSA_SHA256,
    NAME,
    sequence(time(now), time(new Date(now.getTime() + days * 86_400_000))),
    NAME,
    publicKey.export({ type: 'spki', format: 'der' }),
    explicit(3, extensions),
  );
  const signature = createSign('sha256').update(content).sign(privateKey);
  return {
    cert: pem('CERTIFICATE', sequence(content, ECDSA_SHA256, bits(signature))),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  };
}
