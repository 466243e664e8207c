// Checks a proof bundle (docs/proof-bundle.md, format kaiwu-proof/1) in the browser. Nothing is sent anywhere: the files are
// read here, hashed here and compared here. Signatures by WebCrypto where it knows Ed25519, by ed25519.js otherwise.
'use strict';
(() => {
  const plain = globalThis.kaiwuEd25519;
  const LARGEST = 1 << 20;

  class Wrong extends Error {}
  function need(condition, word) {
    if (!condition) throw new Wrong(word);
  }
  const utf8 = (text) => new TextEncoder().encode(text);
  const toHex = (bytes) => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
  function concat(...parts) {
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) { whole.set(part, at); at += part.length; }
    return whole;
  }
  function fromHex(text) {
    need(typeof text === 'string' && /^[0-9a-f]{64}$/.test(text), 'form');
    return Uint8Array.from(text.match(/../g), (two) => parseInt(two, 16));
  }
  function fromBase64(text) {
    let binary;
    try { binary = atob(text); } catch (bad) { throw new Wrong('form'); }
    need(btoa(binary) === text, 'form');
    return Uint8Array.from(binary, (c) => c.charCodeAt(0));
  }
  async function sha256(...parts) {
    const whole = concat(...parts);
    return globalThis.crypto?.subtle
      ? new Uint8Array(await crypto.subtle.digest('SHA-256', whole))
      : plain.sha256(whole);
  }
  async function verifies(key, signature, message) {
    try {
      const imported = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
      return await crypto.subtle.verify('Ed25519', imported, signature, message);
    } catch (unknown) {
      return plain.verify(key, signature, message);
    }
  }
  function canonical(value) {
    if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
    if (value !== null && typeof value === 'object') {
      return `{${Object.keys(value).sort().map((k) => `${JSON.stringify(k)}:${canonical(value[k])}`).join(',')}}`;
    }
    return JSON.stringify(value);
  }
  function onlyMembers(object, names) {
    need(object !== null && typeof object === 'object' && !Array.isArray(object), 'form');
    for (const name of Object.keys(object)) need(names.includes(name), 'form');
  }
  const isCount = (value) => Number.isSafeInteger(value) && value >= 0;

  async function readKey(text) {
    const [, name, id, base64] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(String(text)) ?? [];
    need(name, 'badkey');
    const typed = fromBase64(base64);
    need(typed.length === 33 && typed[0] === 1, 'badkey');
    need(toHex((await sha256(utf8(`${name}\n`), typed)).subarray(0, 4)) === id, 'badkey');
    return { name, id, key: typed.subarray(1) };
  }
  async function readCheckpoint(note, key) {
    need(typeof note === 'string' && note.endsWith('\n'), 'checkpoint');
    const gap = note.lastIndexOf('\n\n');
    need(gap > 0 && gap + 2 < note.length, 'checkpoint');
    const text = note.slice(0, gap + 1);
    let signed = false;
    for (const line of note.slice(gap + 2, -1).split('\n')) {
      const [, name, base64] = /^\u2014 (\S+) (\S+)$/.exec(line) ?? [];
      need(name, 'checkpoint');
      const bytes = fromBase64(base64);
      if (name !== key.name || toHex(bytes.subarray(0, 4)) !== key.id) continue;
      need(await verifies(key.key, bytes.subarray(4), utf8(text)), 'signature');
      signed = true;
    }
    need(signed, 'signature');
    const [origin, size, root] = text.split('\n');
    need(origin === key.name && /^(0|[1-9][0-9]{0,17})$/.test(size), 'checkpoint');
    return { size: BigInt(size), root: fromBase64(root) };
  }
  async function rootFrom(index, size, leafHash, path) {
    need(index < size, 'path');
    let place = index;
    let last = size - 1n;
    let hash = leafHash;
    for (const sibling of path) {
      need(last > 0n, 'path');
      if ((place & 1n) === 1n || place === last) {
        hash = await sha256(Uint8Array.of(1), sibling, hash);
        while ((place & 1n) === 0n && place !== 0n) { place >>= 1n; last >>= 1n; }
      } else {
        hash = await sha256(Uint8Array.of(1), hash, sibling);
      }
      place >>= 1n;
      last >>= 1n;
    }
    need(last === 0n, 'path');
    return hash;
  }
  async function check(bytes, original, knownKey) {
    need(bytes.length <= LARGEST, 'form');
    let bundle;
    let leaf;
    try {
      bundle = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
      leaf = JSON.parse(bundle.leaf);
    } catch (bad) { throw new Wrong('form'); }
    onlyMembers(bundle, ['format', 'leaf', 'index', 'path', 'checkpoint', 'key', 'document']);
    need(bundle.format === 'kaiwu-proof/1' && typeof bundle.leaf === 'string', 'form');
    need(Array.isArray(bundle.path) && bundle.path.length <= 64 && isCount(bundle.index), 'form');
    const path = bundle.path.map(fromHex);
    need(!knownKey || knownKey === bundle.key, 'otherkey');
    const key = await readKey(bundle.key);
    const checkpoint = await readCheckpoint(bundle.checkpoint, key);
    const leafHash = await sha256(Uint8Array.of(0), utf8(bundle.leaf));
    const root = await rootFrom(BigInt(bundle.index), checkpoint.size, leafHash, path);
    need(toHex(root) === toHex(checkpoint.root), 'path');
    need(canonical(leaf) === bundle.leaf, 'leaf');
    need(typeof leaf.type === 'string' && typeof leaf.recordedAt === 'string', 'leaf');
    const fileHash = original && toHex(await sha256(original));
    if ('document' in bundle) {
      onlyMembers(bundle.document, ['place', 'salt', 'sha256']);
      need(isCount(bundle.document.place), 'form');
      const commitment = toHex(await sha256(fromHex(bundle.document.salt), fromHex(bundle.document.sha256)));
      need(leaf.documents?.[bundle.document.place] === commitment, 'otherdocument');
      need(!original || fileHash === bundle.document.sha256, 'original');
    } else if (original) {
      need(Array.isArray(leaf.act?.documents) && leaf.act.documents.includes(fileHash), 'original');
    }
    return {
      log: key.name, index: bundle.index, size: checkpoint.size.toString(), type: leaf.type, recordedAt: leaf.recordedAt,
      document: bundle.document?.sha256 ?? fileHash ?? '', original: Boolean(original), key: bundle.key,
    };
  }
  globalThis.kaiwuVerify = check;

  const form = globalThis.document?.getElementById('check');
  if (!form) return;
  form.hidden = false;
  const said = document.getElementById('verdict');
  const word = (name) => form.querySelector(`[data-word="${name}"]`).textContent;
  const bytes = async (input) => input.files[0] && new Uint8Array(await input.files[0].arrayBuffer());
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    said.textContent = word('working');
    try {
      const facts = await check(await bytes(form.proof), await bytes(form.original), form.key.value.trim());
      said.textContent = '';
      const list = document.createElement('dl');
      list.className = 'facts';
      for (const name of ['log', 'index', 'size', 'type', 'recordedAt', 'document', 'key']) {
        if (facts[name] === '') continue;
        list.append(
          Object.assign(document.createElement('dt'), { textContent: word(name) }),
          Object.assign(document.createElement('dd'), { textContent: facts[name], className: 'hash' }));
      }
      said.append(Object.assign(document.createElement('p'), { className: 'holds', textContent: word('holds') }), list);
    } catch (wrong) {
      said.textContent = `${word('fails')} ${word(wrong instanceof Wrong ? wrong.message : 'form')}`;
    }
  });
})();
