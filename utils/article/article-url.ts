/** Parameters that say how the reader came, not what is read. Lower case; ends of `*` match a prefix. */
const TRACKING = new Set(
  [
    'fbclid gclid gclsrc dclid gbraid wbraid msclkid twclid ttclid yclid ysclid li_fat_id igshid igsh mc_cid',
    'mc_eid mkt_tok _hsenc _hsmi __hstc __hssc hsctatracking oly_anon_id oly_enc_id vero_id vero_conv s_kwcid',
    'ref_src ref_url cmpid cmp ocid icid ncid sr_share smid smtyp xtor at_medium at_campaign at_custom1',
    'at_custom2 at_custom3 at_custom4 wt_mc wt.mc_id wickedid rb_clickid _ga _gl spm scid campaign_id',
    'guccounter guce_referrer guce_referrer_sig echobox taid trk trkcampaign sc_campaign ns_campaign ns_mchannel',
    'ns_source ns_linkname ns_fee',
  ].flatMap((names) => names.split(' ')),
);
const TRACKING_PREFIX = /^(utm_|pk_|mtm_|piwik_|matomo_|hsa_|fb_|itm_)/;

/**
 * The form in which a URL names an article: no fragment, no tracking parameters, no user name, no
 * dot after the host. Throws `RangeError` for anything but http and https.
 */
export function articleUrl(url: string): string {
  if (!URL.canParse(url)) throw new RangeError('Not a URL.');
  const parsed = new URL(url);
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') {
    throw new RangeError('Only http and https pages are articles.');
  }
  parsed.hash = '';
  parsed.username = '';
  parsed.password = '';
  if (parsed.hostname.endsWith('.')) parsed.hostname = parsed.hostname.replace(/\.+$/, '');
  // The query is cut by hand: `searchParams` would write every other parameter anew.
  const kept = parsed.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isTracking(pair));
  parsed.search = kept.length > 0 ? `?${kept.join('&')}` : '';
  return parsed.href;
}

function isTracking(pair: string): boolean {
  const name = (pair.split('=', 1)[0] ?? '').toLowerCase();
  return TRACKING.has(name) || TRACKING_PREFIX.test(name);
}

/**
 * The URLs that name an article, best first: the page's canonical one, where it can be believed, then
 * the page's own. A canonical is believed when it is of the same site and more than the site's front
 * page or a section above the page; a page that came over `http:`, which anybody on the way can forge,
 * names no `https:` one. Throws `RangeError` when `url` is no web page.
 */
export function articleUrls(url: string, canonical?: string): string[] {
  const own = articleUrl(url);
  if (canonical === undefined || !isHttp(canonical)) return [own];
  const best = articleUrl(canonical);
  return isBelievable(new URL(own), new URL(best)) ? [...new Set([best, own])] : [own];
}

const isHttp = (url: string): boolean =>
  URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

const siteOf = (url: URL): string =>
  `${url.hostname.replace(/^(?:(?:www\d?|m|amp|mobile)\.)+(?=[^.]+\.)/, '')}:${url.port}`;

function isBelievable(own: URL, canonical: URL): boolean {
  if (siteOf(own) !== siteOf(canonical)) return false;
  if (own.protocol !== 'https:' && own.protocol !== canonical.protocol) return false;
  const path = withoutSlashes(canonical.pathname);
  const ownPath = withoutSlashes(own.pathname);
  if (path === '') return false;
  return !(ownPath.length > path.length && ownPath.startsWith(`${path}/`));
}

/** A path less the slashes at its end. */
function withoutSlashes(path: string): string {
  let end = path.length;
  while (path.charAt(end - 1) === '/') end -= 1;
  return path.slice(0, end);
}
