// SHA-256, SHA-512 and the check of Ed25519 signatures (FIPS 180-4, RFC 8032) in plain JavaScript, for browsers whose WebCrypto
// is absent (pages without TLS) or does not know Ed25519. Slow, complete, and without any secret: it only ever checks.
'use strict';
(() => {
  const MASK32 = (1n << 32n) - 1n;
  const MASK64 = (1n << 64n) - 1n;

  // The constants of SHA-2 are the first bits behind the point of square and cube roots of primes.
  function root(value, power) {
    let low = 0n;
    let high = 1n << 80n;
    while (high - low > 1n) {
      const middle = (low + high) >> 1n;
      if (middle ** power <= value) low = middle; else high = middle;
    }
    return low;
  }
  function primes(count) {
    const found = [];
    for (let n = 2; found.length < count; n++) if (found.every((p) => n % p)) found.push(n);
    return found.map(BigInt);
  }
  const PRIMES = primes(80);
  const fraction = (prime, power, bits, mask) => root(prime << (power * bits), power) & mask;
  const variants = {
    256: { bytes: 64, rounds: 64, bits: 32n, mask: MASK32, big: [[2, 13, 22], [6, 11, 25]], small: [[7, 18, 3], [17, 19, 10]] },
    512: { bytes: 128, rounds: 80, bits: 64n, mask: MASK64, big: [[28, 34, 39], [14, 18, 41]], small: [[1, 8, 7], [19, 61, 6]] },
  };
  for (const v of Object.values(variants)) {
    v.k = PRIMES.slice(0, v.rounds).map((p) => fraction(p, 3n, v.bits, v.mask));
    v.start = PRIMES.slice(0, 8).map((p) => fraction(p, 2n, v.bits, v.mask));
  }

  function sha2(variant, message) {
    const { bytes, rounds, bits, mask, big, small, k, start } = variants[variant];
    const word = Number(bits) / 8;
    const turn = (x, n) => ((x >> BigInt(n)) | (x << (bits - BigInt(n)))) & mask;
    const mixBig = (x, [a, b, c]) => turn(x, a) ^ turn(x, b) ^ turn(x, c);
    const mixSmall = (x, [a, b, c]) => turn(x, a) ^ turn(x, b) ^ (x >> BigInt(c));
    const length = Math.ceil((message.length + 1 + 2 * word) / bytes) * bytes;
    const padded = new Uint8Array(length);
    padded.set(message);
    padded[message.length] = 0x80;
    new DataView(padded.buffer).setBigUint64(length - 8, BigInt(message.length) * 8n);
    const h = [...start];
    for (let at = 0; at < length; at += bytes) {
      const w = [];
      for (let i = 0; i < 16; i++) {
        let value = 0n;
        for (let j = 0; j < word; j++) value = (value << 8n) | BigInt(padded[at + i * word + j]);
        w.push(value);
      }
      for (let i = 16; i < rounds; i++) {
        w.push((w[i - 16] + mixSmall(w[i - 15], small[0]) + w[i - 7] + mixSmall(w[i - 2], small[1])) & mask);
      }
      let [a, b, c, d, e, f, g, last] = h;
      for (let i = 0; i < rounds; i++) {
        const one = last + mixBig(e, big[1]) + ((e & f) ^ (~e & mask & g)) + k[i] + w[i];
        const two = mixBig(a, big[0]) + ((a & b) ^ (a & c) ^ (b & c));
        [last, g, f, e, d, c, b, a] = [g, f, e, (d + one) & mask, c, b, a, (one + two) & mask];
      }
      [a, b, c, d, e, f, g, last].forEach((value, i) => { h[i] = (h[i] + value) & mask; });
    }
    const out = new Uint8Array(8 * word);
    h.forEach((value, i) => {
      for (let j = 0; j < word; j++) out[i * word + j] = Number((value >> (bits - 8n * BigInt(j + 1))) & 255n);
    });
    return out;
  }

  const P = (1n << 255n) - 19n;
  const ORDER = (1n << 252n) + 27742317777372353535851937790883648493n;
  const mod = (x, m = P) => ((x % m) + m) % m;
  function power(base, exponent) {
    let result = 1n;
    for (let b = mod(base), e = exponent; e > 0n; e >>= 1n, b = mod(b * b)) if (e & 1n) result = mod(result * b);
    return result;
  }
  const inverse = (x) => power(x, P - 2n);
  const D = mod(-121665n * inverse(121666n));
  const SQRT_MINUS_1 = power(2n, (P - 1n) / 4n);
  const little = (bytes) => bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);

  // Points as extended coordinates X, Y, Z, T (RFC 8032, 5.1.4).
  function add([x1, y1, z1, t1], [x2, y2, z2, t2]) {
    const a = mod((y1 - x1) * (y2 - x2));
    const b = mod((y1 + x1) * (y2 + x2));
    const c = mod(2n * t1 * t2 * D);
    const d = mod(2n * z1 * z2);
    const [e, f, g, h] = [b - a, d - c, d + c, b + a];
    return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)];
  }
  function multiply(point, times) {
    let result = [0n, 1n, 1n, 0n];
    for (let p = point, n = times; n > 0n; n >>= 1n, p = add(p, p)) if (n & 1n) result = add(result, p);
    return result;
  }
  const same = (p, q) => mod(p[0] * q[2] - q[0] * p[2]) === 0n && mod(p[1] * q[2] - q[1] * p[2]) === 0n;
  function point(bytes) {
    const encoded = little(bytes);
    const y = encoded & ((1n << 255n) - 1n);
    const odd = encoded >> 255n;
    if (y >= P) return null;
    const u = mod(y * y - 1n);
    const v = mod(D * y * y + 1n);
    let x = mod(u * power(v, 3n) * power(u * power(v, 7n), (P - 5n) / 8n));
    if (mod(v * x * x) === mod(-u)) x = mod(x * SQRT_MINUS_1);
    if (mod(v * x * x) !== u || (x === 0n && odd === 1n)) return null;
    if ((x & 1n) !== odd) x = P - x;
    return [x, y, 1n, mod(x * y)];
  }
  const BASE = (() => {
    const y = mod(4n * inverse(5n));
    const bytes = new Uint8Array(32);
    for (let i = 0; i < 32; i++) bytes[i] = Number((y >> (8n * BigInt(i))) & 255n);
    return point(bytes);
  })();

  /** Whether the 64 bytes are a signature over the message by the 32 bytes' key. */
  function verify(key, signature, message) {
    if (key.length !== 32 || signature.length !== 64) return false;
    const own = point(key);
    const r = point(signature.subarray(0, 32));
    const s = little(signature.subarray(32));
    if (!own || !r || s >= ORDER) return false;
    const hashed = new Uint8Array(64 + message.length);
    hashed.set(signature.subarray(0, 32));
    hashed.set(key, 32);
    hashed.set(message, 64);
    const h = little(sha2(512, hashed)) % ORDER;
    return same(multiply(BASE, s), add(r, multiply(own, h)));
  }

  globalThis.kaiwuEd25519 = { verify, sha256: (message) => sha2(256, message), sha512: (message) => sha2(512, message) };
})();
