// Passkeys: makes one on the account page, shows one as second factor. Without it the pages offer codes.
(() => {
  'use strict';
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const send = (path, body) => fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  const listed = (all) => (all || []).map((one) => ({ ...one, id: bytes(one.id) }));

  const plain = (made) => JSON.stringify({
    id: made.id,
    rawId: text(made.rawId),
    type: made.type,
    authenticatorAttachment: made.authenticatorAttachment || undefined,
    clientExtensionResults: made.getClientExtensionResults(),
    response: Object.fromEntries(['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']
      .filter((name) => made.response[name]).map((name) => [name, text(made.response[name])])),
  });

  const ask = async (path) => {
    const answer = await send(path, '{}');
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  };

  const make = async (box) => {
    const wish = await ask('/account/passkeys/challenge');
    wish.challenge = bytes(wish.challenge);
    wish.user.id = bytes(wish.user.id);
    wish.excludeCredentials = listed(wish.excludeCredentials);
    const made = await navigator.credentials.create({ publicKey: wish });
    return send('/account/passkeys?name=' + encodeURIComponent(box.dataset.name || ''), plain(made));
  };

  const show = async () => {
    const wish = await ask('/sign-in/passkey/challenge');
    wish.challenge = bytes(wish.challenge);
    wish.allowCredentials = listed(wish.allowCredentials);
    return send('/sign-in/passkey', plain(await navigator.credentials.get({ publicKey: wish })));
  };

  for (const box of document.querySelectorAll('[data-passkey]')) {
    if (!window.PublicKeyCredential) continue;
    box.hidden = false;
    box.querySelector('button').addEventListener('click', async () => {
      const told = box.querySelector('[role=status]');
      told.textContent = '';
      try {
        const answer = await (box.dataset.passkey === 'make' ? make(box) : show());
        if (!answer.ok) throw new Error(String(answer.status));
        location.assign('/account');
      } catch (failed) {
        told.textContent = box.dataset.failed;
      }
    });
  }
})();
