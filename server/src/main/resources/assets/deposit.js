// Computes a file's SHA-256 in the browser, so that the file itself never leaves it. Without this script the hash is typed in.
'use strict';
(() => {
  const form = document.getElementById('deposit');
  if (!form || !window.crypto || !crypto.subtle) return;
  const chooser = form.querySelector('.scripted');
  const file = document.getElementById('file');
  const told = document.getElementById('progress');
  chooser.hidden = false;
  file.addEventListener('change', async () => {
    const chosen = file.files[0];
    if (!chosen) return;
    told.textContent = form.dataset.working;
    try {
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await chosen.arrayBuffer()));
      document.getElementById('sha256').value = Array.from(hash, b => b.toString(16).padStart(2, '0')).join('');
      document.getElementById('size').value = chosen.size;
      told.textContent = form.dataset.done;
    } catch (tooLarge) {
      told.textContent = form.dataset.failed;
    }
  });
})();
