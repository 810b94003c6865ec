// Creates at Cloudflare the records of the output `dns-records`, and waits until the zone's name servers have them.
// An existing record is never changed. Needs Node 20 and a token with the permissions Zone:Read and DNS:Edit of the zone.
import { Resolver, resolve4 } from 'node:dns/promises';
import { setTimeout as pause } from 'node:timers/promises';

const { CLOUDFLARE_API = 'https://api.cloudflare.com/client/v4', CLOUDFLARE_API_TOKEN } =
  process.env;
const { CLOUDFLARE_ZONE_ID, RECORDS = '[]', NAME_SERVERS } = process.env;
const zone = `/zones/${CLOUDFLARE_ZONE_ID}`;

async function call(path, body) {
  const response = await fetch(`${CLOUDFLARE_API}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${CLOUDFLARE_API_TOKEN}`,
      'content-type': 'application/json',
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const { success, result, errors } = await response.json();
  if (!success) {
    throw new Error(`Cloudflare, ${path}: ${JSON.stringify(errors)}`);
  }
  return result;
}

async function create({ name, type, value, ttl }) {
  const existing = await call(`${zone}/dns_records?name=${encodeURIComponent(name)}`);
  if (existing.length === 0) {
    // Proxied, Cloudflare would answer with addresses of its own instead of the CNAME.
    await call(`${zone}/dns_records`, { name, type, content: value, ttl, proxied: false });
    console.log(`created ${name} ${type} ${value}`);
  } else if (!existing.some((one) => one.type === type && one.content === value && !one.proxied)) {
    const found = existing.map(
      (one) => `${one.type} ${one.content}${one.proxied ? ' (proxied)' : ''}`,
    );
    throw new Error(
      `${name} exists as ${found.join(', ')}; expected ${type} ${value}, not proxied`,
    );
  }
}

async function nameServers() {
  const names = NAME_SERVERS?.split(',') ?? (await call(zone)).name_servers;
  return NAME_SERVERS ? names : (await Promise.all(names.map((name) => resolve4(name)))).flat();
}

const records = JSON.parse(RECORDS);
for (const record of records) {
  await create(record);
}
const resolver = new Resolver();
resolver.setServers(await nameServers());
for (const { name, value } of records) {
  const isShown = async () => (await resolver.resolveCname(name).catch(() => [])).includes(value);
  for (let tries = 1; !(await isShown()); tries += 1) {
    if (tries === 300) {
      throw new Error(`the name servers of the zone do not show ${name} after five minutes`);
    }
    await pause(1_000);
  }
}
