#!/usr/bin/env node
// Checks a Kaiwu proof bundle (docs/proof-bundle.md, format kaiwu-proof/1) offline.
// Independent of Kaiwu's own code; needs Node 20 and nothing else.
//
//   node verify.mjs proof.json [original-file] [--key 'name+id+key']
//
// Exit code 0: everything fits; 1: something does not; 2: called wrongly.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

const FORMAT = 'kaiwu-proof/1';
const MEMBERS = ['format', 'leaf', 'index', 'path', 'checkpoint', 'key', 'document'];

class Wrong extends Error {}

function need(condition, message) {
  if (!condition) throw new Wrong(message);
}

function sha256(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function fromHex(text, name) {
  need(typeof text === 'string' && /^[0-9a-f]{64}$/.test(text), `${name} is not a hash`);
  return Buffer.from(text, 'hex');
}

function fromBase64(text, name) {
  const bytes = Buffer.from(text, 'base64');
  need(bytes.toString('base64') === text, `${name} is not plain base64`);
  return bytes;
}

function onlyMembers(object, names, what) {
  need(object !== null && typeof object === 'object' && !Array.isArray(object), `${what} is not an object`);
  for (const name of Object.keys(object)) need(names.includes(name), `${what} has an unknown member ${name}`);
}

function wholeNumber(value, name) {
  need(Number.isSafeInteger(value) && value >= 0, `${name} is not a whole number from 0`);
  return BigInt(value);
}

// RFC 8785 for what JSON.parse gives: members sorted by UTF-16 code units, no white space.
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    return `{${Object.keys(value).sort().map((k) => `${JSON.stringify(k)}:${canonical(value[k])}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

function readKey(text) {
  need(typeof text === 'string', 'the key is not a text');
  const [, name, id, base64] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text) ?? [];
  need(name, 'the key is not name+id+key');
  const typed = fromBase64(base64, 'the key');
  need(typed.length === 33 && typed[0] === 1, 'the key is not an Ed25519 key');
  need(sha256(name, '\n', typed).subarray(0, 4).toString('hex') === id, "the key's id does not fit it");
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), typed.subarray(1)]);
  return { name, id, publicKey: createPublicKey({ key: spki, format: 'der', type: 'spki' }) };
}

function readCheckpoint(note, key) {
  need(typeof note === 'string' && note.endsWith('\n'), 'the checkpoint is not a note');
  const gap = note.lastIndexOf('\n\n');
  need(gap > 0 && gap + 2 < note.length, 'the checkpoint has no signatures');
  const text = note.slice(0, gap + 1);
  let signed = false;
  for (const line of note.slice(gap + 2, -1).split('\n')) {
    const [, name, base64] = /^\u2014 (\S+) (\S+)$/.exec(line) ?? [];
    need(name, 'a signature line is malformed');
    const bytes = fromBase64(base64, 'a signature');
    if (name !== key.name || bytes.subarray(0, 4).toString('hex') !== key.id) continue;
    need(verify(null, Buffer.from(text), key.publicKey, bytes.subarray(4)), 'the signature is wrong');
    signed = true;
  }
  need(signed, 'the key did not sign the checkpoint');
  const [origin, size, root] = text.split('\n');
  need(origin === key.name, 'the checkpoint is of another log');
  need(/^(0|[1-9][0-9]{0,17})$/.test(size), 'the checkpoint has no size');
  return { origin, size: BigInt(size), root: fromBase64(root, 'the root') };
}

// RFC 9162, 2.1.3.2
function rootFrom(index, size, leafHash, path) {
  need(index < size, 'the index is beyond the log');
  let place = index;
  let last = size - 1n;
  let hash = leafHash;
  for (const sibling of path) {
    need(last > 0n, 'the path is too long');
    if ((place & 1n) === 1n || place === last) {
      hash = sha256(Buffer.of(1), sibling, hash);
      while ((place & 1n) === 0n && place !== 0n) {
        place >>= 1n;
        last >>= 1n;
      }
    } else {
      hash = sha256(Buffer.of(1), hash, sibling);
    }
    place >>= 1n;
    last >>= 1n;
  }
  need(last === 0n, 'the path is too short');
  return hash;
}

function check(bytes, original, knownKey) {
  need(bytes.length <= 1 << 20, 'the bundle is too long');
  const bundle = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  onlyMembers(bundle, MEMBERS, 'the bundle');
  need(bundle.format === FORMAT, `the format is not ${FORMAT}`);
  need(typeof bundle.leaf === 'string', 'the leaf is not a text');
  need(Array.isArray(bundle.path) && bundle.path.length <= 64, 'the path is not a list');
  const index = wholeNumber(bundle.index, 'the index');
  const path = bundle.path.map((hash) => fromHex(hash, 'a hash of the path'));

  const key = readKey(bundle.key);
  need(knownKey === undefined || knownKey === bundle.key, 'this is not the key you gave');
  const checkpoint = readCheckpoint(bundle.checkpoint, key);
  const leafHash = sha256(Buffer.of(0), bundle.leaf);
  need(rootFrom(index, checkpoint.size, leafHash, path).equals(checkpoint.root), 'the path leads to another root');

  const leaf = JSON.parse(bundle.leaf);
  need(canonical(leaf) === bundle.leaf, 'the leaf is not canonical JSON');
  need(typeof leaf.type === 'string' && typeof leaf.recordedAt === 'string', 'the leaf lacks type or recordedAt');
  if ('document' in bundle) {
    onlyMembers(bundle.document, ['place', 'salt', 'sha256'], 'document');
    const place = Number(wholeNumber(bundle.document.place, 'place'));
    const fileHash = fromHex(bundle.document.sha256, 'sha256');
    const commitment = sha256(fromHex(bundle.document.salt, 'salt'), fileHash).toString('hex');
    need(leaf.documents?.[place] === commitment, 'the leaf commits to another file');
    need(original === undefined || sha256(original).equals(fileHash), 'the original file is not the one deposited');
  } else if (original !== undefined) {
    const named = Array.isArray(leaf.act?.documents) ? leaf.act.documents : [];
    need(named.length > 0, 'this proof is about no file');
    need(named.includes(sha256(original).toString('hex')), 'the act does not name the original file');
  }
  return { type: leaf.type, recordedAt: leaf.recordedAt, log: key.name, index: bundle.index,
    size: Number(checkpoint.size), sha256: bundle.document?.sha256, key: bundle.key };
}

const args = process.argv.slice(2);
const keyAt = args.indexOf('--key');
const knownKey = keyAt < 0 ? undefined : args.splice(keyAt, 2)[1];
if (args.length < 1 || args.length > 2 || (keyAt >= 0 && knownKey === undefined)) {
  console.error("usage: node verify.mjs proof.json [original-file] [--key 'name+id+key']");
  process.exit(2);
}
try {
  const facts = check(readFileSync(args[0]), args[1] && readFileSync(args[1]), knownKey);
  console.log(`holds ${JSON.stringify(facts)}`);
} catch (wrong) {
  console.log(`fails: ${wrong.message}`);
  process.exitCode = 1;
}
