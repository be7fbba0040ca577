import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 21916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

/***/ 89379:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const ANY = Symbol('SemVer ANY')
// hoisted class for cyclic dependency
class Comparator {
  static get ANY () {
    return ANY
  }

  constructor (comp, options) {
    options = parseOptions(options)

    if (comp instanceof Comparator) {
      if (comp.loose === !!options.loose) {
        return comp
      } else {
        comp = comp.value
      }
    }

    comp = comp.trim().split(/\s+/).join(' ')
    debug('comparator', comp, options)
    this.options = options
    this.loose = !!options.loose
    this.parse(comp)

    if (this.semver === ANY) {
      this.value = ''
    } else {
      this.value = this.operator + this.semver.version
    }

    debug('comp', this)
  }

  parse (comp) {
    const r = this.options.loose ? re[t.COMPARATORLOOSE] : re[t.COMPARATOR]
    const m = comp.match(r)

    if (!m) {
      throw new TypeError(`Invalid comparator: ${comp}`)
    }

    this.operator = m[1] !== undefined ? m[1] : ''
    if (this.operator === '=') {
      this.operator = ''
    }

    // if it literally is just '>' or '' then allow anything.
    if (!m[2]) {
      this.semver = ANY
    } else {
      this.semver = new SemVer(m[2], this.options.loose)
    }
  }

  toString () {
    return this.value
  }

  test (version) {
    debug('Comparator.test', version, this.options.loose)

    if (this.semver === ANY || version === ANY) {
      return true
    }

    if (typeof version === 'string') {
      try {
        version = new SemVer(version, this.options)
      } catch (er) {
        return false
      }
    }

    return cmp(version, this.operator, this.semver, this.options)
  }

  intersects (comp, options) {
    if (!(comp instanceof Comparator)) {
      throw new TypeError('a Comparator is required')
    }

    if (this.operator === '') {
      if (this.value === '') {
        return true
      }
      return new Range(comp.value, options).test(this.value)
    } else if (comp.operator === '') {
      if (comp.value === '') {
        return true
      }
      return new Range(this.value, options).test(comp.semver)
    }

    options = parseOptions(options)

    // Special cases where nothing can possibly be lower
    if (options.includePrerelease &&
      (this.value === '<0.0.0-0' || comp.value === '<0.0.0-0')) {
      return false
    }
    if (!options.includePrerelease &&
      (this.value.startsWith('<0.0.0') || comp.value.startsWith('<0.0.0'))) {
      return false
    }

    // Same direction increasing (> or >=)
    if (this.operator.startsWith('>') && comp.operator.startsWith('>')) {
      return true
    }
    // Same direction decreasing (< or <=)
    if (this.operator.startsWith('<') && comp.operator.startsWith('<')) {
      return true
    }
    // same SemVer and both sides are inclusive (<= or >=)
    if (
      (this.semver.version === comp.semver.version) &&
      this.operator.includes('=') && comp.operator.includes('=')) {
      return true
    }
    // opposite directions less than
    if (cmp(this.semver, '<', comp.semver, options) &&
      this.operator.startsWith('>') && comp.operator.startsWith('<')) {
      return true
    }
    // opposite directions greater than
    if (cmp(this.semver, '>', comp.semver, options) &&
      this.operator.startsWith('<') && comp.operator.startsWith('>')) {
      return true
    }
    return false
  }
}

module.exports = Comparator

const parseOptions = __nccwpck_require__(70356)
const { safeRe: re, t } = __nccwpck_require__(95471)
const cmp = __nccwpck_require__(28646)
const debug = __nccwpck_require__(1159)
const SemVer = __nccwpck_require__(7163)
const Range = __nccwpck_require__(96782)


/***/ }),

/***/ 96782:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SPACE_CHARACTERS = /\s+/g

// hoisted class for cyclic dependency
class Range {
  constructor (range, options) {
    options = parseOptions(options)

    if (range instanceof Range) {
      if (
        range.loose === !!options.loose &&
        range.includePrerelease === !!options.includePrerelease
      ) {
        return range
      } else {
        return new Range(range.raw, options)
      }
    }

    if (range instanceof Comparator) {
      // just put it in the set and return
      this.raw = range.value
      this.set = [[range]]
      this.formatted = undefined
      return this
    }

    this.options = options
    this.loose = !!options.loose
    this.includePrerelease = !!options.includePrerelease

    // First reduce all whitespace as much as possible so we do not have to rely
    // on potentially slow regexes like \s*. This is then stored and used for
    // future error messages as well.
    this.raw = range.trim().replace(SPACE_CHARACTERS, ' ')

    // First, split on ||
    this.set = this.raw
      .split('||')
      // map the range to a 2d array of comparators
      .map(r => this.parseRange(r.trim()))
      // throw out any comparator lists that are empty
      // this generally means that it was not a valid range, which is allowed
      // in loose mode, but will still throw if the WHOLE range is invalid.
      .filter(c => c.length)

    if (!this.set.length) {
      throw new TypeError(`Invalid SemVer Range: ${this.raw}`)
    }

    // if we have any that are not the null set, throw out null sets.
    if (this.set.length > 1) {
      // keep the first one, in case they're all null sets
      const first = this.set[0]
      this.set = this.set.filter(c => !isNullSet(c[0]))
      if (this.set.length === 0) {
        this.set = [first]
      } else if (this.set.length > 1) {
        // if we have any that are *, then the range is just *
        for (const c of this.set) {
          if (c.length === 1 && isAny(c[0])) {
            this.set = [c]
            break
          }
        }
      }
    }

    this.formatted = undefined
  }

  get range () {
    if (this.formatted === undefined) {
      this.formatted = ''
      for (let i = 0; i < this.set.length; i++) {
        if (i > 0) {
          this.formatted += '||'
        }
        const comps = this.set[i]
        for (let k = 0; k < comps.length; k++) {
          if (k > 0) {
            this.formatted += ' '
          }
          this.formatted += comps[k].toString().trim()
        }
      }
    }
    return this.formatted
  }

  format () {
    return this.range
  }

  toString () {
    return this.range
  }

  parseRange (range) {
    // strip build metadata so it can't bleed into the version
    range = range.replace(BUILDSTRIPRE, '')

    // memoize range parsing for performance.
    // this is a very hot path, and fully deterministic.
    const memoOpts =
      (this.options.includePrerelease && FLAG_INCLUDE_PRERELEASE) |
      (this.options.loose && FLAG_LOOSE)
    const memoKey = memoOpts + ':' + range
    const cached = cache.get(memoKey)
    if (cached) {
      return cached
    }

    const loose = this.options.loose
    // `1.2.3 - 1.2.4` => `>=1.2.3 <=1.2.4`
    const hr = loose ? re[t.HYPHENRANGELOOSE] : re[t.HYPHENRANGE]
    range = range.replace(hr, hyphenReplace(this.options.includePrerelease))
    debug('hyphen replace', range)

    // `> 1.2.3 < 1.2.5` => `>1.2.3 <1.2.5`
    range = trimComparatorWhitespace(range)
    debug('comparator trim', range)

    // `~ 1.2.3` => `~1.2.3`
    range = range.replace(re[t.TILDETRIM], tildeTrimReplace)
    debug('tilde trim', range)

    // `^ 1.2.3` => `^1.2.3`
    range = range.replace(re[t.CARETTRIM], caretTrimReplace)
    debug('caret trim', range)

    // At this point, the range is completely trimmed and
    // ready to be split into comparators.

    let rangeList = range
      .split(' ')
      .map(comp => parseComparator(comp, this.options))
      .join(' ')
      .split(/\s+/)
      // >=0.0.0 is equivalent to *
      .map(comp => replaceGTE0(comp, this.options))

    if (loose) {
      // in loose mode, throw out any that are not valid comparators
      rangeList = rangeList.filter(comp => {
        debug('loose invalid filter', comp, this.options)
        return !!comp.match(re[t.COMPARATORLOOSE])
      })
    }
    debug('range list', rangeList)

    // if any comparators are the null set, then replace with JUST null set
    // if more than one comparator, remove any * comparators
    // also, don't include the same comparator more than once
    const rangeMap = new Map()
    const comparators = rangeList.map(comp => new Comparator(comp, this.options))
    for (const comp of comparators) {
      if (isNullSet(comp)) {
        return [comp]
      }
      rangeMap.set(comp.value, comp)
    }
    if (rangeMap.size > 1 && rangeMap.has('')) {
      rangeMap.delete('')
    }

    const result = [...rangeMap.values()]
    cache.set(memoKey, result)
    return result
  }

  intersects (range, options) {
    if (!(range instanceof Range)) {
      throw new TypeError('a Range is required')
    }

    return this.set.some((thisComparators) => {
      return (
        isSatisfiable(thisComparators, options) &&
        range.set.some((rangeComparators) => {
          return (
            isSatisfiable(rangeComparators, options) &&
            thisComparators.every((thisComparator) => {
              return rangeComparators.every((rangeComparator) => {
                return thisComparator.intersects(rangeComparator, options)
              })
            })
          )
        })
      )
    })
  }

  // if ANY of the sets match ALL of its comparators, then pass
  test (version) {
    if (!version) {
      return false
    }

    if (typeof version === 'string') {
      try {
        version = new SemVer(version, this.options)
      } catch (er) {
        return false
      }
    }

    for (let i = 0; i < this.set.length; i++) {
      if (testSet(this.set[i], version, this.options)) {
        return true
      }
    }
    return false
  }
}

module.exports = Range

const LRU = __nccwpck_require__(61383)
const cache = new LRU()

const parseOptions = __nccwpck_require__(70356)
const Comparator = __nccwpck_require__(89379)
const debug = __nccwpck_require__(1159)
const SemVer = __nccwpck_require__(7163)
const trimComparatorWhitespace = __nccwpck_require__(69737)
const {
  safeRe: re,
  src,
  t,
  tildeTrimReplace,
  caretTrimReplace,
} = __nccwpck_require__(95471)
const { FLAG_INCLUDE_PRERELEASE, FLAG_LOOSE } = __nccwpck_require__(45101)

// unbounded global build-metadata stripper used by parseRange
const BUILDSTRIPRE = new RegExp(src[t.BUILD], 'g')

const isNullSet = c => c.value === '<0.0.0-0'
const isAny = c => c.value === ''

// take a set of comparators and determine whether there
// exists a version which can satisfy it
const isSatisfiable = (comparators, options) => {
  let result = true
  const remainingComparators = comparators.slice()
  let testComparator = remainingComparators.pop()

  while (result && remainingComparators.length) {
    result = remainingComparators.every((otherComparator) => {
      return testComparator.intersects(otherComparator, options)
    })

    testComparator = remainingComparators.pop()
  }

  return result
}

// comprised of xranges, tildes, stars, and gtlt's at this point.
// already replaced the hyphen ranges
// turn into a set of JUST comparators.
const parseComparator = (comp, options) => {
  comp = comp.replace(re[t.BUILD], '')
  debug('comp', comp, options)
  comp = replaceCarets(comp, options)
  debug('caret', comp)
  comp = replaceTildes(comp, options)
  debug('tildes', comp)
  comp = replaceXRanges(comp, options)
  debug('xrange', comp)
  comp = replaceStars(comp, options)
  debug('stars', comp)
  return comp
}

const isX = id => !id || id.toLowerCase() === 'x' || id === '*'

const invalidXRangeOrder = (M, m, p) => (
  (isX(M) && !isX(m)) ||
  (isX(m) && p && !isX(p))
)

// ~, ~> --> * (any, kinda silly)
// ~2, ~2.x, ~2.x.x, ~>2, ~>2.x ~>2.x.x --> >=2.0.0 <3.0.0-0
// ~2.0, ~2.0.x, ~>2.0, ~>2.0.x --> >=2.0.0 <2.1.0-0
// ~1.2, ~1.2.x, ~>1.2, ~>1.2.x --> >=1.2.0 <1.3.0-0
// ~1.2.3, ~>1.2.3 --> >=1.2.3 <1.3.0-0
// ~1.2.0, ~>1.2.0 --> >=1.2.0 <1.3.0-0
// ~0.0.1 --> >=0.0.1 <0.1.0-0
const replaceTildes = (comp, options) => {
  return comp
    .trim()
    .split(/\s+/)
    .map((c) => replaceTilde(c, options))
    .join(' ')
}

const replaceTilde = (comp, options) => {
  const r = options.loose ? re[t.TILDELOOSE] : re[t.TILDE]
  // if we're including prereleases in the match, then the lower bound is
  // -0, the lowest possible prerelease value, just like x-ranges and carets.
  // this keeps `~1.2` equivalent to the `1.2.x` x-range it's documented as.
  const z = options.includePrerelease ? '-0' : ''
  return comp.replace(r, (_, M, m, p, pr) => {
    debug('tilde', comp, _, M, m, p, pr)
    let ret

    if (isX(M)) {
      ret = ''
    } else if (isX(m)) {
      ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`
    } else if (isX(p)) {
      // ~1.2 == >=1.2.0 <1.3.0-0
      ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`
    } else if (pr) {
      debug('replaceTilde pr', pr)
      ret = `>=${M}.${m}.${p}-${pr
      } <${M}.${+m + 1}.0-0`
    } else {
      // ~1.2.3 == >=1.2.3 <1.3.0-0
      ret = `>=${M}.${m}.${p
      } <${M}.${+m + 1}.0-0`
    }

    debug('tilde return', ret)
    return ret
  })
}

// ^ --> * (any, kinda silly)
// ^2, ^2.x, ^2.x.x --> >=2.0.0 <3.0.0-0
// ^2.0, ^2.0.x --> >=2.0.0 <3.0.0-0
// ^1.2, ^1.2.x --> >=1.2.0 <2.0.0-0
// ^1.2.3 --> >=1.2.3 <2.0.0-0
// ^1.2.0 --> >=1.2.0 <2.0.0-0
// ^0.0.1 --> >=0.0.1 <0.0.2-0
// ^0.1.0 --> >=0.1.0 <0.2.0-0
const replaceCarets = (comp, options) => {
  return comp
    .trim()
    .split(/\s+/)
    .map((c) => replaceCaret(c, options))
    .join(' ')
}

const replaceCaret = (comp, options) => {
  debug('caret', comp, options)
  const r = options.loose ? re[t.CARETLOOSE] : re[t.CARET]
  const z = options.includePrerelease ? '-0' : ''
  return comp.replace(r, (_, M, m, p, pr) => {
    debug('caret', comp, _, M, m, p, pr)
    let ret

    if (isX(M)) {
      ret = ''
    } else if (isX(m)) {
      ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`
    } else if (isX(p)) {
      if (M === '0') {
        ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`
      } else {
        ret = `>=${M}.${m}.0${z} <${+M + 1}.0.0-0`
      }
    } else if (pr) {
      debug('replaceCaret pr', pr)
      if (M === '0') {
        if (m === '0') {
          ret = `>=${M}.${m}.${p}-${pr
          } <${M}.${m}.${+p + 1}-0`
        } else {
          ret = `>=${M}.${m}.${p}-${pr
          } <${M}.${+m + 1}.0-0`
        }
      } else {
        ret = `>=${M}.${m}.${p}-${pr
        } <${+M + 1}.0.0-0`
      }
    } else {
      debug('no pr')
      if (M === '0') {
        if (m === '0') {
          ret = `>=${M}.${m}.${p
          } <${M}.${m}.${+p + 1}-0`
        } else {
          ret = `>=${M}.${m}.${p
          } <${M}.${+m + 1}.0-0`
        }
      } else {
        ret = `>=${M}.${m}.${p
        } <${+M + 1}.0.0-0`
      }
    }

    debug('caret return', ret)
    return ret
  })
}

const replaceXRanges = (comp, options) => {
  debug('replaceXRanges', comp, options)
  return comp
    .split(/\s+/)
    .map((c) => replaceXRange(c, options))
    .join(' ')
}

const replaceXRange = (comp, options) => {
  comp = comp.trim()
  const r = options.loose ? re[t.XRANGELOOSE] : re[t.XRANGE]
  return comp.replace(r, (ret, gtlt, M, m, p, pr) => {
    debug('xRange', comp, ret, gtlt, M, m, p, pr)
    if (invalidXRangeOrder(M, m, p)) {
      return comp
    }

    const xM = isX(M)
    const xm = xM || isX(m)
    const xp = xm || isX(p)
    const anyX = xp

    if (gtlt === '=' && anyX) {
      gtlt = ''
    }

    // if we're including prereleases in the match, then we need
    // to fix this to -0, the lowest possible prerelease value
    pr = options.includePrerelease ? '-0' : ''

    if (xM) {
      if (gtlt === '>' || gtlt === '<') {
        // nothing is allowed
        ret = '<0.0.0-0'
      } else {
        // nothing is forbidden
        ret = '*'
      }
    } else if (gtlt && anyX) {
      // we know patch is an x, because we have any x at all.
      // replace X with 0
      if (xm) {
        m = 0
      }
      p = 0

      if (gtlt === '>') {
        // >1 => >=2.0.0
        // >1.2 => >=1.3.0
        gtlt = '>='
        if (xm) {
          M = +M + 1
          m = 0
          p = 0
        } else {
          m = +m + 1
          p = 0
        }
      } else if (gtlt === '<=') {
        // <=0.7.x is actually <0.8.0, since any 0.7.x should
        // pass.  Similarly, <=7.x is actually <8.0.0, etc.
        gtlt = '<'
        if (xm) {
          M = +M + 1
        } else {
          m = +m + 1
        }
      }

      if (gtlt === '<') {
        pr = '-0'
      }

      ret = `${gtlt + M}.${m}.${p}${pr}`
    } else if (xm) {
      ret = `>=${M}.0.0${pr} <${+M + 1}.0.0-0`
    } else if (xp) {
      ret = `>=${M}.${m}.0${pr
      } <${M}.${+m + 1}.0-0`
    }

    debug('xRange return', ret)

    return ret
  })
}

// Because * is AND-ed with everything else in the comparator,
// and '' means "any version", just remove the *s entirely.
const replaceStars = (comp, options) => {
  debug('replaceStars', comp, options)
  // Looseness is ignored here.  star is always as loose as it gets!
  return comp
    .trim()
    .replace(re[t.STAR], '')
}

const replaceGTE0 = (comp, options) => {
  debug('replaceGTE0', comp, options)
  return comp
    .trim()
    .replace(re[options.includePrerelease ? t.GTE0PRE : t.GTE0], '')
}

// This function is passed to string.replace(re[t.HYPHENRANGE])
// M, m, patch, prerelease, build
// 1.2 - 3.4.5 => >=1.2.0 <=3.4.5
// 1.2.3 - 3.4 => >=1.2.0 <3.5.0-0 Any 3.4.x will do
// 1.2 - 3.4 => >=1.2.0 <3.5.0-0
// TODO build?
const hyphenReplace = incPr => ($0,
  from, fM, fm, fp, fpr, fb,
  to, tM, tm, tp, tpr) => {
  if (isX(fM)) {
    from = ''
  } else if (isX(fm)) {
    from = `>=${fM}.0.0${incPr ? '-0' : ''}`
  } else if (isX(fp)) {
    from = `>=${fM}.${fm}.0${incPr ? '-0' : ''}`
  } else if (fpr) {
    from = `>=${from}`
  } else {
    from = `>=${from}${incPr ? '-0' : ''}`
  }

  if (isX(tM)) {
    to = ''
  } else if (isX(tm)) {
    to = `<${+tM + 1}.0.0-0`
  } else if (isX(tp)) {
    to = `<${tM}.${+tm + 1}.0-0`
  } else if (tpr) {
    to = `<=${tM}.${tm}.${tp}-${tpr}`
  } else if (incPr) {
    to = `<${tM}.${tm}.${+tp + 1}-0`
  } else {
    to = `<=${to}`
  }

  return `${from} ${to}`.trim()
}

const testSet = (set, version, options) => {
  for (let i = 0; i < set.length; i++) {
    if (!set[i].test(version)) {
      return false
    }
  }

  if (version.prerelease.length && !options.includePrerelease) {
    // Find the set of versions that are allowed to have prereleases
    // For example, ^1.2.3-pr.1 desugars to >=1.2.3-pr.1 <2.0.0
    // That should allow `1.2.3-pr.2` to pass.
    // However, `1.2.4-alpha.notready` should NOT be allowed,
    // even though it's within the range set by the comparators.
    for (let i = 0; i < set.length; i++) {
      debug(set[i].semver)
      if (set[i].semver === Comparator.ANY) {
        continue
      }

      if (set[i].semver.prerelease.length > 0) {
        const allowed = set[i].semver
        if (allowed.major === version.major &&
            allowed.minor === version.minor &&
            allowed.patch === version.patch) {
          return true
        }
      }
    }

    // Version has a -pre, but it's not one of the ones we like.
    return false
  }

  return true
}


/***/ }),

/***/ 7163:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const debug = __nccwpck_require__(1159)
const { MAX_LENGTH, MAX_SAFE_INTEGER } = __nccwpck_require__(45101)
const { safeRe: re, t } = __nccwpck_require__(95471)

const parseOptions = __nccwpck_require__(70356)
const { compareIdentifiers } = __nccwpck_require__(73348)

const isPrereleaseIdentifier = (prerelease, identifier) => {
  const identifiers = identifier.split('.')
  if (identifiers.length > prerelease.length) {
    return false
  }

  for (let i = 0; i < identifiers.length; i++) {
    if (compareIdentifiers(prerelease[i], identifiers[i]) !== 0) {
      return false
    }
  }

  return true
}

class SemVer {
  constructor (version, options) {
    options = parseOptions(options)

    if (version instanceof SemVer) {
      if (version.loose === !!options.loose &&
        version.includePrerelease === !!options.includePrerelease) {
        return version
      } else {
        version = version.version
      }
    } else if (typeof version !== 'string') {
      throw new TypeError(`Invalid version. Must be a string. Got type "${typeof version}".`)
    }

    if (version.length > MAX_LENGTH) {
      throw new TypeError(
        `version is longer than ${MAX_LENGTH} characters`
      )
    }

    debug('SemVer', version, options)
    this.options = options
    this.loose = !!options.loose
    // this isn't actually relevant for versions, but keep it so that we
    // don't run into trouble passing this.options around.
    this.includePrerelease = !!options.includePrerelease

    const m = version.trim().match(options.loose ? re[t.LOOSE] : re[t.FULL])

    if (!m) {
      throw new TypeError(`Invalid Version: ${version}`)
    }

    this.raw = version

    // these are actually numbers
    this.major = +m[1]
    this.minor = +m[2]
    this.patch = +m[3]

    if (this.major > MAX_SAFE_INTEGER || this.major < 0) {
      throw new TypeError('Invalid major version')
    }

    if (this.minor > MAX_SAFE_INTEGER || this.minor < 0) {
      throw new TypeError('Invalid minor version')
    }

    if (this.patch > MAX_SAFE_INTEGER || this.patch < 0) {
      throw new TypeError('Invalid patch version')
    }

    // numberify any prerelease numeric ids
    if (!m[4]) {
      this.prerelease = []
    } else {
      this.prerelease = m[4].split('.').map((id) => {
        if (/^[0-9]+$/.test(id)) {
          const num = +id
          if (num >= 0 && num < MAX_SAFE_INTEGER) {
            return num
          }
        }
        return id
      })
    }

    this.build = m[5] ? m[5].split('.') : []
    this.format()
  }

  format () {
    this.version = `${this.major}.${this.minor}.${this.patch}`
    if (this.prerelease.length) {
      this.version += `-${this.prerelease.join('.')}`
    }
    return this.version
  }

  toString () {
    return this.version
  }

  compare (other) {
    debug('SemVer.compare', this.version, this.options, other)
    if (!(other instanceof SemVer)) {
      if (typeof other === 'string' && other === this.version) {
        return 0
      }
      other = new SemVer(other, this.options)
    }

    if (other.version === this.version) {
      return 0
    }

    return this.compareMain(other) || this.comparePre(other)
  }

  compareMain (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    if (this.major < other.major) {
      return -1
    }
    if (this.major > other.major) {
      return 1
    }
    if (this.minor < other.minor) {
      return -1
    }
    if (this.minor > other.minor) {
      return 1
    }
    if (this.patch < other.patch) {
      return -1
    }
    if (this.patch > other.patch) {
      return 1
    }
    return 0
  }

  comparePre (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    // NOT having a prerelease is > having one
    if (this.prerelease.length && !other.prerelease.length) {
      return -1
    } else if (!this.prerelease.length && other.prerelease.length) {
      return 1
    } else if (!this.prerelease.length && !other.prerelease.length) {
      return 0
    }

    let i = 0
    do {
      const a = this.prerelease[i]
      const b = other.prerelease[i]
      debug('prerelease compare', i, a, b)
      if (a === undefined && b === undefined) {
        return 0
      } else if (b === undefined) {
        return 1
      } else if (a === undefined) {
        return -1
      } else if (a === b) {
        continue
      } else {
        return compareIdentifiers(a, b)
      }
    } while (++i)
  }

  compareBuild (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    let i = 0
    do {
      const a = this.build[i]
      const b = other.build[i]
      debug('build compare', i, a, b)
      if (a === undefined && b === undefined) {
        return 0
      } else if (b === undefined) {
        return 1
      } else if (a === undefined) {
        return -1
      } else if (a === b) {
        continue
      } else {
        return compareIdentifiers(a, b)
      }
    } while (++i)
  }

  // preminor will bump the version up to the next minor release, and immediately
  // down to pre-release. premajor and prepatch work the same way.
  inc (release, identifier, identifierBase) {
    if (release.startsWith('pre')) {
      if (!identifier && identifierBase === false) {
        throw new Error('invalid increment argument: identifier is empty')
      }
      // Avoid an invalid semver results
      if (identifier) {
        const match = `-${identifier}`.match(this.options.loose ? re[t.PRERELEASELOOSE] : re[t.PRERELEASE])
        if (!match || match[1] !== identifier) {
          throw new Error(`invalid identifier: ${identifier}`)
        }
      }
    }

    switch (release) {
      case 'premajor':
        this.prerelease.length = 0
        this.patch = 0
        this.minor = 0
        this.major++
        this.inc('pre', identifier, identifierBase)
        break
      case 'preminor':
        this.prerelease.length = 0
        this.patch = 0
        this.minor++
        this.inc('pre', identifier, identifierBase)
        break
      case 'prepatch':
        // If this is already a prerelease, it will bump to the next version
        // drop any prereleases that might already exist, since they are not
        // relevant at this point.
        this.prerelease.length = 0
        this.inc('patch', identifier, identifierBase)
        this.inc('pre', identifier, identifierBase)
        break
      // If the input is a non-prerelease version, this acts the same as
      // prepatch.
      case 'prerelease':
        if (this.prerelease.length === 0) {
          this.inc('patch', identifier, identifierBase)
        }
        this.inc('pre', identifier, identifierBase)
        break
      case 'release':
        if (this.prerelease.length === 0) {
          throw new Error(`version ${this.raw} is not a prerelease`)
        }
        this.prerelease.length = 0
        break

      case 'major':
        // If this is a pre-major version, bump up to the same major version.
        // Otherwise increment major.
        // 1.0.0-5 bumps to 1.0.0
        // 1.1.0 bumps to 2.0.0
        if (
          this.minor !== 0 ||
          this.patch !== 0 ||
          this.prerelease.length === 0
        ) {
          this.major++
        }
        this.minor = 0
        this.patch = 0
        this.prerelease = []
        break
      case 'minor':
        // If this is a pre-minor version, bump up to the same minor version.
        // Otherwise increment minor.
        // 1.2.0-5 bumps to 1.2.0
        // 1.2.1 bumps to 1.3.0
        if (this.patch !== 0 || this.prerelease.length === 0) {
          this.minor++
        }
        this.patch = 0
        this.prerelease = []
        break
      case 'patch':
        // If this is not a pre-release version, it will increment the patch.
        // If it is a pre-release it will bump up to the same patch version.
        // 1.2.0-5 patches to 1.2.0
        // 1.2.0 patches to 1.2.1
        if (this.prerelease.length === 0) {
          this.patch++
        }
        this.prerelease = []
        break
      // This probably shouldn't be used publicly.
      // 1.0.0 'pre' would become 1.0.0-0 which is the wrong direction.
      case 'pre': {
        const base = Number(identifierBase) ? 1 : 0

        if (this.prerelease.length === 0) {
          this.prerelease = [base]
        } else {
          let i = this.prerelease.length
          while (--i >= 0) {
            if (typeof this.prerelease[i] === 'number') {
              this.prerelease[i]++
              i = -2
            }
          }
          if (i === -1) {
            // didn't increment anything
            if (identifier === this.prerelease.join('.') && identifierBase === false) {
              throw new Error('invalid increment argument: identifier already exists')
            }
            this.prerelease.push(base)
          }
        }
        if (identifier) {
          // 1.2.0-beta.1 bumps to 1.2.0-beta.2,
          // 1.2.0-beta.fooblz or 1.2.0-beta bumps to 1.2.0-beta.0
          let prerelease = [identifier, base]
          if (identifierBase === false) {
            prerelease = [identifier]
          }
          if (isPrereleaseIdentifier(this.prerelease, identifier)) {
            const prereleaseBase = this.prerelease[identifier.split('.').length]
            if (isNaN(prereleaseBase)) {
              this.prerelease = prerelease
            }
          } else {
            this.prerelease = prerelease
          }
        }
        break
      }
      default:
        throw new Error(`invalid increment argument: ${release}`)
    }
    this.raw = this.format()
    if (this.build.length) {
      this.raw += `+${this.build.join('.')}`
    }
    return this
  }
}

module.exports = SemVer


/***/ }),

/***/ 1799:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(16353)
const clean = (version, options) => {
  const s = parse(version.trim().replace(/^[=v]+/, ''), options)
  return s ? s.version : null
}
module.exports = clean


/***/ }),

/***/ 28646:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const eq = __nccwpck_require__(55082)
const neq = __nccwpck_require__(4974)
const gt = __nccwpck_require__(16599)
const gte = __nccwpck_require__(41236)
const lt = __nccwpck_require__(3872)
const lte = __nccwpck_require__(56717)

const cmp = (a, op, b, loose) => {
  switch (op) {
    case '===':
      if (typeof a === 'object') {
        a = a.version
      }
      if (typeof b === 'object') {
        b = b.version
      }
      return a === b

    case '!==':
      if (typeof a === 'object') {
        a = a.version
      }
      if (typeof b === 'object') {
        b = b.version
      }
      return a !== b

    case '':
    case '=':
    case '==':
      return eq(a, b, loose)

    case '!=':
      return neq(a, b, loose)

    case '>':
      return gt(a, b, loose)

    case '>=':
      return gte(a, b, loose)

    case '<':
      return lt(a, b, loose)

    case '<=':
      return lte(a, b, loose)

    default:
      throw new TypeError(`Invalid operator: ${op}`)
  }
}
module.exports = cmp


/***/ }),

/***/ 35385:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const parse = __nccwpck_require__(16353)
const { safeRe: re, t } = __nccwpck_require__(95471)

const coerce = (version, options) => {
  if (version instanceof SemVer) {
    return version
  }

  if (typeof version === 'number') {
    version = String(version)
  }

  if (typeof version !== 'string') {
    return null
  }

  options = options || {}

  let match = null
  if (!options.rtl) {
    match = version.match(options.includePrerelease ? re[t.COERCEFULL] : re[t.COERCE])
  } else {
    // Find the right-most coercible string that does not share
    // a terminus with a more left-ward coercible string.
    // Eg, '1.2.3.4' wants to coerce '2.3.4', not '3.4' or '4'
    // With includePrerelease option set, '1.2.3.4-rc' wants to coerce '2.3.4-rc', not '2.3.4'
    //
    // Walk through the string checking with a /g regexp
    // Manually set the index so as to pick up overlapping matches.
    // Stop when we get a match that ends at the string end, since no
    // coercible string can be more right-ward without the same terminus.
    const coerceRtlRegex = options.includePrerelease ? re[t.COERCERTLFULL] : re[t.COERCERTL]
    let next
    while ((next = coerceRtlRegex.exec(version)) &&
        (!match || match.index + match[0].length !== version.length)
    ) {
      if (!match ||
            next.index + next[0].length !== match.index + match[0].length) {
        match = next
      }
      coerceRtlRegex.lastIndex = next.index + next[1].length + next[2].length
    }
    // leave it in a clean state
    coerceRtlRegex.lastIndex = -1
  }

  if (match === null) {
    return null
  }

  const major = match[2]
  const minor = match[3] || '0'
  const patch = match[4] || '0'
  const prerelease = options.includePrerelease && match[5] ? `-${match[5]}` : ''
  const build = options.includePrerelease && match[6] ? `+${match[6]}` : ''

  return parse(`${major}.${minor}.${patch}${prerelease}${build}`, options)
}
module.exports = coerce


/***/ }),

/***/ 37648:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const compareBuild = (a, b, loose) => {
  const versionA = new SemVer(a, loose)
  const versionB = new SemVer(b, loose)
  return versionA.compare(versionB) || versionA.compareBuild(versionB)
}
module.exports = compareBuild


/***/ }),

/***/ 56874:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(78469)
const compareLoose = (a, b) => compare(a, b, true)
module.exports = compareLoose


/***/ }),

/***/ 78469:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const compare = (a, b, loose) =>
  new SemVer(a, loose).compare(new SemVer(b, loose))

module.exports = compare


/***/ }),

/***/ 70711:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(16353)

const diff = (version1, version2) => {
  const v1 = parse(version1, null, true)
  const v2 = parse(version2, null, true)
  const comparison = v1.compare(v2)

  if (comparison === 0) {
    return null
  }

  const v1Higher = comparison > 0
  const highVersion = v1Higher ? v1 : v2
  const lowVersion = v1Higher ? v2 : v1
  const highHasPre = !!highVersion.prerelease.length
  const lowHasPre = !!lowVersion.prerelease.length

  if (lowHasPre && !highHasPre) {
    // Going from prerelease -> no prerelease requires some special casing

    // If the low version has only a major, then it will always be a major
    // Some examples:
    // 1.0.0-1 -> 1.0.0
    // 1.0.0-1 -> 1.1.1
    // 1.0.0-1 -> 2.0.0
    if (!lowVersion.patch && !lowVersion.minor) {
      return 'major'
    }

    // If the main part has no difference
    if (lowVersion.compareMain(highVersion) === 0) {
      if (lowVersion.minor && !lowVersion.patch) {
        return 'minor'
      }
      return 'patch'
    }
  }

  // add the `pre` prefix if we are going to a prerelease version
  const prefix = highHasPre ? 'pre' : ''

  if (v1.major !== v2.major) {
    return prefix + 'major'
  }

  if (v1.minor !== v2.minor) {
    return prefix + 'minor'
  }

  if (v1.patch !== v2.patch) {
    return prefix + 'patch'
  }

  // high and low are prereleases
  return 'prerelease'
}

module.exports = diff


/***/ }),

/***/ 55082:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(78469)
const eq = (a, b, loose) => compare(a, b, loose) === 0
module.exports = eq


/***/ }),

/***/ 16599:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(78469)
const gt = (a, b, loose) => compare(a, b, loose) > 0
module.exports = gt


/***/ }),

/***/ 41236:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(78469)
const gte = (a, b, loose) => compare(a, b, loose) >= 0
module.exports = gte


/***/ }),

/***/ 62338:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)

const inc = (version, release, options, identifier, identifierBase) => {
  if (typeof (options) === 'string') {
    identifierBase = identifier
    identifier = options
    options = undefined
  }

  try {
    return new SemVer(
      version instanceof SemVer ? version.version : version,
      options
    ).inc(release, identifier, identifierBase).version
  } catch (er) {
    return null
  }
}
module.exports = inc


/***/ }),

/***/ 3872:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(78469)
const lt = (a, b, loose) => compare(a, b, loose) < 0
module.exports = lt


/***/ }),

/***/ 56717:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(78469)
const lte = (a, b, loose) => compare(a, b, loose) <= 0
module.exports = lte


/***/ }),

/***/ 68511:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const major = (a, loose) => new SemVer(a, loose).major
module.exports = major


/***/ }),

/***/ 32603:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const minor = (a, loose) => new SemVer(a, loose).minor
module.exports = minor


/***/ }),

/***/ 4974:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(78469)
const neq = (a, b, loose) => compare(a, b, loose) !== 0
module.exports = neq


/***/ }),

/***/ 16353:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const parse = (version, options, throwErrors = false) => {
  if (version instanceof SemVer) {
    return version
  }
  try {
    return new SemVer(version, options)
  } catch (er) {
    if (!throwErrors) {
      return null
    }
    throw er
  }
}

module.exports = parse


/***/ }),

/***/ 48756:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const patch = (a, loose) => new SemVer(a, loose).patch
module.exports = patch


/***/ }),

/***/ 15714:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(16353)
const prerelease = (version, options) => {
  const parsed = parse(version, options)
  return (parsed && parsed.prerelease.length) ? parsed.prerelease : null
}
module.exports = prerelease


/***/ }),

/***/ 32173:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(78469)
const rcompare = (a, b, loose) => compare(b, a, loose)
module.exports = rcompare


/***/ }),

/***/ 87192:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compareBuild = __nccwpck_require__(37648)
const rsort = (list, loose) => list.sort((a, b) => compareBuild(b, a, loose))
module.exports = rsort


/***/ }),

/***/ 68011:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(96782)
const satisfies = (version, range, options) => {
  try {
    range = new Range(range, options)
  } catch (er) {
    return false
  }
  return range.test(version)
}
module.exports = satisfies


/***/ }),

/***/ 29872:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compareBuild = __nccwpck_require__(37648)
const sort = (list, loose) => list.sort((a, b) => compareBuild(a, b, loose))
module.exports = sort


/***/ }),

/***/ 16114:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(16353)
const constants = __nccwpck_require__(45101)
const SemVer = __nccwpck_require__(7163)

const truncate = (version, truncation, options) => {
  if (!constants.RELEASE_TYPES.includes(truncation)) {
    return null
  }

  const clonedVersion = cloneInputVersion(version, options)
  return clonedVersion && doTruncation(clonedVersion, truncation)
}

const cloneInputVersion = (version, options) => {
  const versionStringToParse = (
    version instanceof SemVer ? version.version : version
  )

  return parse(versionStringToParse, options)
}

const doTruncation = (version, truncation) => {
  if (isPrerelease(truncation)) {
    return version.version
  }

  version.prerelease = []

  switch (truncation) {
    case 'major':
      version.minor = 0
      version.patch = 0
      break
    case 'minor':
      version.patch = 0
      break
  }

  return version.format()
}

const isPrerelease = (type) => {
  return type.startsWith('pre')
}

module.exports = truncate


/***/ }),

/***/ 58780:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(16353)
const valid = (version, options) => {
  const v = parse(version, options)
  return v ? v.version : null
}
module.exports = valid


/***/ }),

/***/ 62088:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



// just pre-load all the stuff that index.js lazily exports
const internalRe = __nccwpck_require__(95471)
const constants = __nccwpck_require__(45101)
const SemVer = __nccwpck_require__(7163)
const identifiers = __nccwpck_require__(73348)
const parse = __nccwpck_require__(16353)
const valid = __nccwpck_require__(58780)
const clean = __nccwpck_require__(1799)
const inc = __nccwpck_require__(62338)
const diff = __nccwpck_require__(70711)
const major = __nccwpck_require__(68511)
const minor = __nccwpck_require__(32603)
const patch = __nccwpck_require__(48756)
const prerelease = __nccwpck_require__(15714)
const compare = __nccwpck_require__(78469)
const rcompare = __nccwpck_require__(32173)
const compareLoose = __nccwpck_require__(56874)
const compareBuild = __nccwpck_require__(37648)
const sort = __nccwpck_require__(29872)
const rsort = __nccwpck_require__(87192)
const gt = __nccwpck_require__(16599)
const lt = __nccwpck_require__(3872)
const eq = __nccwpck_require__(55082)
const neq = __nccwpck_require__(4974)
const gte = __nccwpck_require__(41236)
const lte = __nccwpck_require__(56717)
const cmp = __nccwpck_require__(28646)
const coerce = __nccwpck_require__(35385)
const truncate = __nccwpck_require__(16114)
const Comparator = __nccwpck_require__(89379)
const Range = __nccwpck_require__(96782)
const satisfies = __nccwpck_require__(68011)
const toComparators = __nccwpck_require__(54750)
const maxSatisfying = __nccwpck_require__(73193)
const minSatisfying = __nccwpck_require__(68595)
const minVersion = __nccwpck_require__(51866)
const validRange = __nccwpck_require__(64737)
const outside = __nccwpck_require__(10280)
const gtr = __nccwpck_require__(12276)
const ltr = __nccwpck_require__(15213)
const intersects = __nccwpck_require__(23465)
const simplifyRange = __nccwpck_require__(82028)
const subset = __nccwpck_require__(61489)
module.exports = {
  parse,
  valid,
  clean,
  inc,
  diff,
  major,
  minor,
  patch,
  prerelease,
  compare,
  rcompare,
  compareLoose,
  compareBuild,
  sort,
  rsort,
  gt,
  lt,
  eq,
  neq,
  gte,
  lte,
  cmp,
  coerce,
  truncate,
  Comparator,
  Range,
  satisfies,
  toComparators,
  maxSatisfying,
  minSatisfying,
  minVersion,
  validRange,
  outside,
  gtr,
  ltr,
  intersects,
  simplifyRange,
  subset,
  SemVer,
  re: internalRe.re,
  src: internalRe.src,
  tokens: internalRe.t,
  SEMVER_SPEC_VERSION: constants.SEMVER_SPEC_VERSION,
  RELEASE_TYPES: constants.RELEASE_TYPES,
  compareIdentifiers: identifiers.compareIdentifiers,
  rcompareIdentifiers: identifiers.rcompareIdentifiers,
}


/***/ }),

/***/ 45101:
/***/ ((module) => {



// Note: this is the semver.org version of the spec that it implements
// Not necessarily the package version of this code.
const SEMVER_SPEC_VERSION = '2.0.0'

const MAX_LENGTH = 256
const MAX_SAFE_INTEGER = Number.MAX_SAFE_INTEGER ||
/* istanbul ignore next */ 9007199254740991

// Max safe segment length for coercion.
const MAX_SAFE_COMPONENT_LENGTH = 16

// Max safe length for a build identifier. The max length minus 6 characters for
// the shortest version with a build 0.0.0+BUILD.
const MAX_SAFE_BUILD_LENGTH = MAX_LENGTH - 6

// ECMAScript whitespace and line terminators matched by \s.
const WHITESPACE_CHARACTERS = [
  '\t',
  '\n',
  '\v',
  '\f',
  '\r',
  ' ',
  '\u00a0',
  '\u1680',
  '\u2000',
  '\u2001',
  '\u2002',
  '\u2003',
  '\u2004',
  '\u2005',
  '\u2006',
  '\u2007',
  '\u2008',
  '\u2009',
  '\u200a',
  '\u2028',
  '\u2029',
  '\u202f',
  '\u205f',
  '\u3000',
  '\ufeff',
]

const RELEASE_TYPES = [
  'major',
  'premajor',
  'minor',
  'preminor',
  'patch',
  'prepatch',
  'prerelease',
]

module.exports = {
  MAX_LENGTH,
  MAX_SAFE_COMPONENT_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  MAX_SAFE_INTEGER,
  WHITESPACE_CHARACTERS,
  RELEASE_TYPES,
  SEMVER_SPEC_VERSION,
  FLAG_INCLUDE_PRERELEASE: 0b001,
  FLAG_LOOSE: 0b010,
}


/***/ }),

/***/ 1159:
/***/ ((module) => {



const debug = (
  typeof process === 'object' &&
  process.env &&
  process.env.NODE_DEBUG &&
  /\bsemver\b/i.test(process.env.NODE_DEBUG)
) ? (...args) => console.error('SEMVER', ...args)
  : () => {}

module.exports = debug


/***/ }),

/***/ 73348:
/***/ ((module) => {



const numeric = /^[0-9]+$/
const compareIdentifiers = (a, b) => {
  if (typeof a === 'number' && typeof b === 'number') {
    return a === b ? 0 : a < b ? -1 : 1
  }

  const anum = numeric.test(a)
  const bnum = numeric.test(b)

  if (anum && bnum) {
    a = +a
    b = +b
  }

  return a === b ? 0
    : (anum && !bnum) ? -1
    : (bnum && !anum) ? 1
    : a < b ? -1
    : 1
}

const rcompareIdentifiers = (a, b) => compareIdentifiers(b, a)

module.exports = {
  compareIdentifiers,
  rcompareIdentifiers,
}


/***/ }),

/***/ 61383:
/***/ ((module) => {



class LRUCache {
  constructor () {
    this.max = 1000
    this.map = new Map()
  }

  get (key) {
    const value = this.map.get(key)
    if (value === undefined) {
      return undefined
    } else {
      // Remove the key from the map and add it to the end
      this.map.delete(key)
      this.map.set(key, value)
      return value
    }
  }

  delete (key) {
    return this.map.delete(key)
  }

  set (key, value) {
    const deleted = this.delete(key)

    if (!deleted && value !== undefined) {
      // If cache is full, delete the least recently used item
      if (this.map.size >= this.max) {
        const firstKey = this.map.keys().next().value
        this.delete(firstKey)
      }

      this.map.set(key, value)
    }

    return this
  }
}

module.exports = LRUCache


/***/ }),

/***/ 70356:
/***/ ((module) => {



// parse out just the options we care about
const looseOption = Object.freeze({ loose: true })
const emptyOpts = Object.freeze({ })
const parseOptions = options => {
  if (!options) {
    return emptyOpts
  }

  if (typeof options !== 'object') {
    return looseOption
  }

  return options
}
module.exports = parseOptions


/***/ }),

/***/ 95471:
/***/ ((module, exports, __nccwpck_require__) => {



const {
  MAX_SAFE_COMPONENT_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  MAX_LENGTH,
} = __nccwpck_require__(45101)
const debug = __nccwpck_require__(1159)
exports = module.exports = {}

// The actual regexps go on exports.re
const re = exports.re = []
const safeRe = exports.safeRe = []
const src = exports.src = []
const safeSrc = exports.safeSrc = []
const t = exports.t = {}
let R = 0

const LETTERDASHNUMBER = '[a-zA-Z0-9-]'

// Replace some greedy regex tokens to prevent regex dos issues. These regex are
// used internally via the safeRe object since all inputs in this library get
// normalized first to trim and collapse all extra whitespace. The original
// regexes are exported for userland consumption and lower level usage. A
// future breaking change could export the safer regex only with a note that
// all input should have extra whitespace removed.
const safeRegexReplacements = [
  ['\\s', 1],
  ['\\d', MAX_LENGTH],
  [LETTERDASHNUMBER, MAX_SAFE_BUILD_LENGTH],
]

const makeSafeRegex = (value) => {
  for (const [token, max] of safeRegexReplacements) {
    value = value
      .split(`${token}*`).join(`${token}{0,${max}}`)
      .split(`${token}+`).join(`${token}{1,${max}}`)
  }
  return value
}

const createToken = (name, value, isGlobal) => {
  const safe = makeSafeRegex(value)
  const index = R++
  debug(name, index, value)
  t[name] = index
  src[index] = value
  safeSrc[index] = safe
  re[index] = new RegExp(value, isGlobal ? 'g' : undefined)
  safeRe[index] = new RegExp(safe, isGlobal ? 'g' : undefined)
}

// The following Regular Expressions can be used for tokenizing,
// validating, and parsing SemVer version strings.

// ## Numeric Identifier
// A single `0`, or a non-zero digit followed by zero or more digits.

createToken('NUMERICIDENTIFIER', '0|[1-9]\\d*')
createToken('NUMERICIDENTIFIERLOOSE', '\\d+')

// ## Non-numeric Identifier
// Zero or more digits, followed by a letter or hyphen, and then zero or
// more letters, digits, or hyphens.

createToken('NONNUMERICIDENTIFIER', `\\d*[a-zA-Z-]${LETTERDASHNUMBER}*`)

// ## Main Version
// Three dot-separated numeric identifiers.

createToken('MAINVERSION', `(${src[t.NUMERICIDENTIFIER]})\\.` +
                   `(${src[t.NUMERICIDENTIFIER]})\\.` +
                   `(${src[t.NUMERICIDENTIFIER]})`)

createToken('MAINVERSIONLOOSE', `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.` +
                        `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.` +
                        `(${src[t.NUMERICIDENTIFIERLOOSE]})`)

// ## Pre-release Version Identifier
// A numeric identifier, or a non-numeric identifier.
// Non-numeric identifiers include numeric identifiers but can be longer.
// Therefore non-numeric identifiers must go first.

createToken('PRERELEASEIDENTIFIER', `(?:${src[t.NONNUMERICIDENTIFIER]
}|${src[t.NUMERICIDENTIFIER]})`)

createToken('PRERELEASEIDENTIFIERLOOSE', `(?:${src[t.NONNUMERICIDENTIFIER]
}|${src[t.NUMERICIDENTIFIERLOOSE]})`)

// ## Pre-release Version
// Hyphen, followed by one or more dot-separated pre-release version
// identifiers.

createToken('PRERELEASE', `(?:-(${src[t.PRERELEASEIDENTIFIER]
}(?:\\.${src[t.PRERELEASEIDENTIFIER]})*))`)

createToken('PRERELEASELOOSE', `(?:-?(${src[t.PRERELEASEIDENTIFIERLOOSE]
}(?:\\.${src[t.PRERELEASEIDENTIFIERLOOSE]})*))`)

// ## Build Metadata Identifier
// Any combination of digits, letters, or hyphens.

createToken('BUILDIDENTIFIER', `${LETTERDASHNUMBER}+`)

// ## Build Metadata
// Plus sign, followed by one or more period-separated build metadata
// identifiers.

createToken('BUILD', `(?:\\+(${src[t.BUILDIDENTIFIER]
}(?:\\.${src[t.BUILDIDENTIFIER]})*))`)

// ## Full Version String
// A main version, followed optionally by a pre-release version and
// build metadata.

// Note that the only major, minor, patch, and pre-release sections of
// the version string are capturing groups.  The build metadata is not a
// capturing group, because it should not ever be used in version
// comparison.

createToken('FULLPLAIN', `v?${src[t.MAINVERSION]
}${src[t.PRERELEASE]}?${
  src[t.BUILD]}?`)

createToken('FULL', `^${src[t.FULLPLAIN]}$`)

// like full, but allows v1.2.3 and =1.2.3, which people do sometimes.
// also, 1.0.0alpha1 (prerelease without the hyphen) which is pretty
// common in the npm registry.
createToken('LOOSEPLAIN', `[v=\\s]*${src[t.MAINVERSIONLOOSE]
}${src[t.PRERELEASELOOSE]}?${
  src[t.BUILD]}?`)

createToken('LOOSE', `^${src[t.LOOSEPLAIN]}$`)

createToken('GTLT', '((?:<|>)?=?)')

// Something like "2.*" or "1.2.x".
// Note that "x.x" is a valid xRange identifier, meaning "any version"
// Only the first item is strictly required.
createToken('XRANGEIDENTIFIERLOOSE', `${src[t.NUMERICIDENTIFIERLOOSE]}|x|X|\\*`)
createToken('XRANGEIDENTIFIER', `${src[t.NUMERICIDENTIFIER]}|x|X|\\*`)

createToken('XRANGEPLAIN', `[v=\\s]*(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:\\.(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:\\.(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:${src[t.PRERELEASE]})?${
                     src[t.BUILD]}?` +
                   `)?)?`)

createToken('XRANGEPLAINLOOSE', `[v=\\s]*(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:${src[t.PRERELEASELOOSE]})?${
                          src[t.BUILD]}?` +
                        `)?)?`)

createToken('XRANGE', `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAIN]}$`)
createToken('XRANGELOOSE', `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAINLOOSE]}$`)

// Coercion.
// Extract anything that could conceivably be a part of a valid semver
createToken('COERCEPLAIN', `${'(^|[^\\d])' +
              '(\\d{1,'}${MAX_SAFE_COMPONENT_LENGTH}})` +
              `(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?` +
              `(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?`)
createToken('COERCE', `${src[t.COERCEPLAIN]}(?:$|[^\\d])`)
createToken('COERCEFULL', src[t.COERCEPLAIN] +
              `(?:${src[t.PRERELEASE]})?` +
              `(?:${src[t.BUILD]})?` +
              `(?:$|[^\\d])`)
createToken('COERCERTL', src[t.COERCE], true)
createToken('COERCERTLFULL', src[t.COERCEFULL], true)

// Tilde ranges.
// Meaning is "reasonably at or greater than"
createToken('LONETILDE', '(?:~>?)')

createToken('TILDETRIM', `(\\s*)${src[t.LONETILDE]}\\s+`, true)
exports.tildeTrimReplace = '$1~'

createToken('TILDE', `^${src[t.LONETILDE]}${src[t.XRANGEPLAIN]}$`)
createToken('TILDELOOSE', `^${src[t.LONETILDE]}${src[t.XRANGEPLAINLOOSE]}$`)

// Caret ranges.
// Meaning is "at least and backwards compatible with"
createToken('LONECARET', '(?:\\^)')

createToken('CARETTRIM', `(\\s*)${src[t.LONECARET]}\\s+`, true)
exports.caretTrimReplace = '$1^'

createToken('CARET', `^${src[t.LONECARET]}${src[t.XRANGEPLAIN]}$`)
createToken('CARETLOOSE', `^${src[t.LONECARET]}${src[t.XRANGEPLAINLOOSE]}$`)

// A simple gt/lt/eq thing, or just "" to indicate "any version"
createToken('COMPARATORLOOSE', `^${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]})$|^$`)
createToken('COMPARATOR', `^${src[t.GTLT]}\\s*(${src[t.FULLPLAIN]})$|^$`)

// An expression to strip any whitespace between the gtlt and the thing
// it modifies, so that `> 1.2.3` ==> `>1.2.3`
createToken('COMPARATORTRIM', `(\\s*)${src[t.GTLT]
}\\s*(${src[t.LOOSEPLAIN]}|${src[t.XRANGEPLAIN]})`, true)
exports.comparatorTrimReplace = '$1$2$3'

// Something like `1.2.3 - 1.2.4`
// Note that these all use the loose form, because they'll be
// checked against either the strict or loose comparator form
// later.
createToken('HYPHENRANGE', `^\\s*(${src[t.XRANGEPLAIN]})` +
                   `\\s+-\\s+` +
                   `(${src[t.XRANGEPLAIN]})` +
                   `\\s*$`)

createToken('HYPHENRANGELOOSE', `^\\s*(${src[t.XRANGEPLAINLOOSE]})` +
                        `\\s+-\\s+` +
                        `(${src[t.XRANGEPLAINLOOSE]})` +
                        `\\s*$`)

// Star ranges basically just allow anything at all.
createToken('STAR', '(<|>)?=?\\s*\\*')
// >=0.0.0 is like a star
createToken('GTE0', '^\\s*>=\\s*0\\.0\\.0\\s*$')
createToken('GTE0PRE', '^\\s*>=\\s*0\\.0\\.0-0\\s*$')


/***/ }),

/***/ 69737:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

// @ts-check


// Reproduce safeRe[COMPARATORTRIM] replacement boundaries, not version
// validation. Each end-index finder returns an exclusive end, or its start
// on no match.
// Positions count from zero. An end of 3 means characters 0, 1, and 2 were read;
// range.slice(start, end) gives the matched text, not a converted number.
const {
  MAX_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  WHITESPACE_CHARACTERS,
} = __nccwpck_require__(45101)

/**
 * Remembers the last two rows of digits so their characters need not be reread.
 * Positions start at -1 until a row has been found.
 *
 * @typedef {object} DigitRunCache
 * @property {number} start The first character of the most recently found row.
 * @property {number} end The position after that row's last character.
 * @property {number} previousStart The first character of the previous row.
 * @property {number} previousEnd The position after the previous row.
 */

// One entry per UTF-16 code unit keeps membership checks constant-time.
const whitespace = new Uint8Array(0x10000)
for (const char of WHITESPACE_CHARACTERS) {
  whitespace[char.charCodeAt(0)] = 1
}

/**
 * Checks whether a character is whitespace, like a space, tab, or newline.
 * Looking past the end of the string returns false.
 *
 * @param {string|undefined} char One character, or undefined past the string's end.
 * @returns {boolean} Whether the character is whitespace.
 * @example isWhitespace(' ') // true
 * @example isWhitespace('1') // false
 */
const isWhitespace = char =>
  char !== undefined && whitespace[char.charCodeAt(0)] === 1

/**
 * Checks for v, =, or whitespace before the version number.
 * These are historical version prefixes, not range operators:
 * < and > are handled separately, as are tilde and caret ranges.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character can belong to a version prefix.
 * @example isVersionPrefix('=') // true
 * @example isVersionPrefix('>') // false
 */
const isVersionPrefix = char =>
  char === 'v' ||
  char === '=' ||
  isWhitespace(char)

/**
 * Checks whether a character is one of the digits 0 through 9.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character is an ASCII digit.
 * @example isDigit('7') // true
 * @example isDigit('.') // false
 */
const isDigit = char => char !== undefined && char >= '0' && char <= '9'

/**
 * Checks whether a character is an English letter, uppercase or lowercase.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character is an ASCII letter.
 * @example isLetter('b') // true
 * @example isLetter('7') // false
 */
const isLetter = char =>
  char !== undefined && (
    (char >= 'a' && char <= 'z') ||
    (char >= 'A' && char <= 'Z')
  )

/**
 * Checks for a letter, digit, or hyphen: the characters allowed inside
 * prerelease and build names such as beta-1.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character can be part of an identifier.
 * @example isIdentifierCharacter('-') // true
 * @example isIdentifierCharacter('.') // false; dots separate identifiers
 */
const isIdentifierCharacter = char => isDigit(char) || isLetter(char) || char === '-'

/**
 * Checks whether a version component can begin here: with a digit or
 * a wildcard such as x, X, or *.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether a number or wildcard can start with this character.
 * @example isVersionStart('x') // true
 * @example isVersionStart('v') // false; v belongs to the prefix
 */
const isVersionStart = char =>
  isDigit(char) ||
  char === 'x' ||
  char === 'X' ||
  char === '*'

/**
 * Finds the end of a row of digits, but returns no more than limit digits.
 * Remembers the last two rows so looking at them again does not reread them.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of the first character to check.
 * @param {number} limit The most digit characters the returned match can include.
 * @param {DigitRunCache} digitRuns Shared cache of digit-run positions, updated in place.
 * @returns {number} The position after the matched digits, or start if none match.
 * @example findDigitsEndIndex('123abc', 0, 10, digitRuns) // 3, pointing at a
 * @example findDigitsEndIndex('123abc', 0, 2, digitRuns) // 2, pointing at the unread 3
 */
const findDigitsEndIndex = (range, start, limit, digitRuns) => {
  if (!isDigit(range[start])) {
    return start
  }
  if (start >= digitRuns.start && start < digitRuns.end) {
    return Math.min(start + limit, digitRuns.end)
  }
  if (start >= digitRuns.previousStart && start < digitRuns.previousEnd) {
    return Math.min(start + limit, digitRuns.previousEnd)
  }
  let end = start + 1
  while (isDigit(range[end])) {
    end++
  }
  // A failed full version can rewind from its second run to its first.
  digitRuns.previousStart = digitRuns.start
  digitRuns.previousEnd = digitRuns.end
  digitRuns.start = start
  digitRuns.end = end
  return Math.min(start + limit, end)
}

/**
 * Reads a number using the old regex's length and leading-zero rules.
 * Strict mode reads just the first zero in 012; loose mode can read all three.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the number should begin.
 * @param {boolean} loose Whether to allow leading zeros.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the matched digits, not their numeric value.
 * @example findVersionNumberEndIndex('012', 0, false, digitRuns) // 1
 * @example findVersionNumberEndIndex('012', 0, true, digitRuns) // 3
 */
const findVersionNumberEndIndex = (range, start, loose, digitRuns) => {
  if (!loose && range[start] === '0') {
    return start + 1
  }
  // Strict syntax allows an initial nonzero digit plus MAX_LENGTH digits.
  return findDigitsEndIndex(range, start, loose ? MAX_LENGTH : MAX_LENGTH + 1, digitRuns)
}

/**
 * Reads one piece of a prerelease name, such as beta or 1 in beta.1.
 * Tries the letter-or-hyphen form first, then the number-only form.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the identifier should begin.
 * @param {boolean} loose Whether numeric identifiers may have leading zeros.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the identifier, or start if none matches.
 * @example findPrereleaseIdentifierEndIndex('beta.1', 0, false, digitRuns) // 4, at the dot
 * @example findPrereleaseIdentifierEndIndex('001beta', 0, false, digitRuns) // 7
 */
const findPrereleaseIdentifierEndIndex = (range, start, loose, digitRuns) => {
  const digitsEnd = findDigitsEndIndex(range, start, MAX_LENGTH, digitRuns)
  // The legacy regex tries a nonnumeric identifier before a numeric one.
  if (isLetter(range[digitsEnd]) || range[digitsEnd] === '-') {
    let end = digitsEnd + 1
    const limit = end + MAX_SAFE_BUILD_LENGTH
    while (end < limit && isIdentifierCharacter(range[end])) {
      end++
    }
    return end
  }
  return findVersionNumberEndIndex(range, start, loose, digitRuns)
}

/**
 * Reads a prerelease suffix such as -beta.1, one dot-separated piece at a time.
 * Loose mode also allows the name without its opening hyphen.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the suffix should begin, including -.
 * @param {boolean} loose Whether the opening hyphen is optional and zeros allowed.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the matched suffix, or start if absent.
 * @example findPrereleaseEndIndex('-beta.1+sha', 0, false, digitRuns) // 7, at the plus
 * @example findPrereleaseEndIndex('beta', 0, false, digitRuns) // 0; no opening hyphen
 */
const findPrereleaseEndIndex = (range, start, loose, digitRuns) => {
  const hyphen = range[start] === '-'
  if (!loose && !hyphen) {
    return start
  }
  const identifierStart = start + (hyphen ? 1 : 0)
  let end = findPrereleaseIdentifierEndIndex(range, identifierStart, loose, digitRuns)
  if (end === identifierStart) {
    if (!loose || !hyphen) {
      return start
    }
    // In loose syntax, a lone hyphen can itself be the identifier.
    end = findPrereleaseIdentifierEndIndex(range, start, loose, digitRuns)
  }
  while (range[end] === '.') {
    const next = findPrereleaseIdentifierEndIndex(range, end + 1, loose, digitRuns)
    if (next === end + 1) {
      break
    }
    end = next
  }
  return end
}

/**
 * Reads one build-name piece, such as sha or 123 in +sha.123.
 * Stops at a disallowed character or the old regex's length limit.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the identifier should begin.
 * @returns {number} The position after the identifier, or start if none matches.
 * @example findBuildIdentifierEndIndex('sha.123', 0) // 3, at the dot
 * @example findBuildIdentifierEndIndex('001', 0) // 3; leading zeros are allowed
 */
const findBuildIdentifierEndIndex = (range, start) => {
  let end = start
  while (end - start < MAX_SAFE_BUILD_LENGTH && isIdentifierCharacter(range[end])) {
    end++
  }
  return end
}

/**
 * Reads optional build metadata such as +sha.123.
 * Leaves the position unchanged if there is no plus sign followed by a name.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the opening + should be.
 * @returns {number} The position after the matched metadata, or start if absent.
 * @example findBuildEndIndex('+sha.123 <2', 0) // 8, at the space
 * @example findBuildEndIndex('+', 0) // 0; a plus sign alone is not a match
 */
const findBuildEndIndex = (range, start) => {
  if (range[start] !== '+') {
    return start
  }
  let end = findBuildIdentifierEndIndex(range, start + 1)
  if (end === start + 1) {
    return start
  }
  while (range[end] === '.') {
    const next = findBuildIdentifierEndIndex(range, end + 1)
    if (next === end + 1) {
      break
    }
    end = next
  }
  return end
}

/**
 * Reads three numbers separated by dots, then any prerelease and build suffixes.
 * Uses loose rules, so forms such as 01.02.03beta can match here.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of the first number, after any prefix.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the version match, or start if none matches.
 * @example findLooseFullVersionEndIndex('1.2.3-beta+sha <2', 0, digitRuns) // 14
 * @example findLooseFullVersionEndIndex('1.2', 0, digitRuns) // 0; needs three numbers
 */
const findLooseFullVersionEndIndex = (range, start, digitRuns) => {
  let end = start
  for (let component = 0; component < 3; component++) {
    const next = findVersionNumberEndIndex(range, end, true, digitRuns)
    if (next === end) {
      return start
    }
    end = next
    if (component < 2) {
      if (range[end] !== '.') {
        return start
      }
      end++
    }
  }
  const prereleaseEnd = findPrereleaseEndIndex(range, end, true, digitRuns)
  return findBuildEndIndex(range, prereleaseEnd)
}

/**
 * Reads one component of a partial or wildcard version, such as 2 or x in 2.x.
 * Numbers use strict leading-zero rules; wildcards take up one character.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the component should begin.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the component, or start if none matches.
 * @example findPartialVersionComponentEndIndex('2.x', 0, digitRuns) // 1, at the dot
 * @example findPartialVersionComponentEndIndex('2.x', 2, digitRuns) // 3, after x
 */
const findPartialVersionComponentEndIndex = (range, start, digitRuns) => {
  if (isDigit(range[start])) {
    return findVersionNumberEndIndex(range, start, false, digitRuns)
  }
  return isVersionStart(range[start]) ? start + 1 : start
}

/**
 * Reads up to three components, allowing forms such as 1, 1.2, or 1.x.
 * After the third component, also reads any strict prerelease and build suffixes.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of a number or wildcard, after any prefix.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the matched version text.
 * @example findPartialVersionEndIndex('1.x <2', 0, digitRuns) // 3, at the space
 * @example findPartialVersionEndIndex('1.', 0, digitRuns) // 1; the trailing dot is unread
 */
const findPartialVersionEndIndex = (range, start, digitRuns) => {
  let end = findPartialVersionComponentEndIndex(range, start, digitRuns)
  for (let component = 0; component < 2; component++) {
    if (range[end] !== '.') {
      return end
    }
    const next = findPartialVersionComponentEndIndex(range, end + 1, digitRuns)
    if (next === end + 1) {
      return end
    }
    end = next
  }
  const prereleaseEnd = findPrereleaseEndIndex(range, end, false, digitRuns)
  return findBuildEndIndex(range, prereleaseEnd)
}

/**
 * Finds where a version match ends, without deciding whether the range is valid.
 * Tries a loose full version first, then a partial or wildcard version, just
 * like the old regex's LOOSEPLAIN and XRANGEPLAIN alternatives.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of a number or wildcard, after any prefix.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position where scanning the next candidate can resume.
 * @example findVersionEndIndex('1.2.3 <2', 0, digitRuns) // 5, at the space
 * @example findVersionEndIndex('1.x <2', 0, digitRuns) // 3, at the space
 */
const findVersionEndIndex = (range, start, digitRuns) => {
  const fullVersionEnd = findLooseFullVersionEndIndex(range, start, digitRuns)
  return fullVersionEnd !== start
    ? fullVersionEnd
    : findPartialVersionEndIndex(range, start, digitRuns)
}

/**
 * Finds the one whitespace character the old replacement would remove.
 * Keeps leading whitespace, skips an optional operator, and checks immediately
 * after it. Returns -1 if there is nothing to remove.
 *
 * @param {string} range The text containing a candidate already found by the caller.
 * @param {number} matchStart The candidate's position, including leading whitespace.
 * @returns {number} The position of the removable whitespace, or -1 if absent.
 * @example findRemovableWhitespaceIndex(' > 1', 0) // 2; keep the space at position 0
 * @example findRemovableWhitespaceIndex('>1', 0) // -1
 */
const findRemovableWhitespaceIndex = (range, matchStart) => {
  let position = matchStart
  if (isWhitespace(range[position])) {
    position++
  }
  if (range[position] === '<' || range[position] === '>') {
    position++
  }
  if (range[position] === '=') {
    position++
  }
  return isWhitespace(range[position]) ? position : -1
}

/**
 * Joins an operator to its version, turning > 1.2.3 into >1.2.3.
 * Copies everything else according to the old regex's matching rules.
 * Moves forward through prefixes and whole versions to avoid repeatedly
 * searching the same characters on long inputs.
 *
 * @param {string} range The range text to process; the original string is unchanged.
 * @returns {string} The range with matched operator whitespace removed.
 * @example trimComparatorWhitespace('> 1.2.3 < 2') // '>1.2.3 <2'
 * @example trimComparatorWhitespace('> invalid') // '> invalid'
 */
const trimComparatorWhitespace = range => {
  let result = ''
  let copyFrom = 0
  let cursor = 0
  const digitRuns = { start: -1, end: -1, previousStart: -1, previousEnd: -1 }

  while (cursor < range.length) {
    const matchStart = cursor
    if (range[cursor] === '<' || range[cursor] === '>') {
      cursor++
    } else if (!isVersionPrefix(range[cursor]) && !isVersionStart(range[cursor])) {
      cursor++
      continue
    }

    // Consume a v/=/whitespace run once, even when no version follows it.
    while (cursor < range.length && isVersionPrefix(range[cursor])) {
      cursor++
    }
    if (!isVersionStart(range[cursor])) {
      continue
    }

    const whitespacePosition = findRemovableWhitespaceIndex(range, matchStart)
    if (whitespacePosition !== -1) {
      result += range.slice(copyFrom, whitespacePosition)
      copyFrom = whitespacePosition + 1
    }

    // Skip the entire match, so a prerelease's trailing v cannot be
    // reconsidered as the prefix of another version.
    cursor = findVersionEndIndex(range, cursor, digitRuns)
  }

  return result + range.slice(copyFrom)
}

module.exports = trimComparatorWhitespace


/***/ }),

/***/ 12276:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



// Determine if version is greater than all the versions possible in the range.
const outside = __nccwpck_require__(10280)
const gtr = (version, range, options) => outside(version, range, '>', options)
module.exports = gtr


/***/ }),

/***/ 23465:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(96782)
const intersects = (r1, r2, options) => {
  r1 = new Range(r1, options)
  r2 = new Range(r2, options)
  return r1.intersects(r2, options)
}
module.exports = intersects


/***/ }),

/***/ 15213:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const outside = __nccwpck_require__(10280)
// Determine if version is less than all the versions possible in the range
const ltr = (version, range, options) => outside(version, range, '<', options)
module.exports = ltr


/***/ }),

/***/ 73193:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const Range = __nccwpck_require__(96782)

const maxSatisfying = (versions, range, options) => {
  let max = null
  let maxSV = null
  let rangeObj = null
  try {
    rangeObj = new Range(range, options)
  } catch (er) {
    return null
  }
  versions.forEach((v) => {
    if (rangeObj.test(v)) {
      // satisfies(v, range, options)
      if (!max || maxSV.compare(v) === -1) {
        // compare(max, v, true)
        max = v
        maxSV = new SemVer(max, options)
      }
    }
  })
  return max
}
module.exports = maxSatisfying


/***/ }),

/***/ 68595:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const Range = __nccwpck_require__(96782)
const minSatisfying = (versions, range, options) => {
  let min = null
  let minSV = null
  let rangeObj = null
  try {
    rangeObj = new Range(range, options)
  } catch (er) {
    return null
  }
  versions.forEach((v) => {
    if (rangeObj.test(v)) {
      // satisfies(v, range, options)
      if (!min || minSV.compare(v) === 1) {
        // compare(min, v, true)
        min = v
        minSV = new SemVer(min, options)
      }
    }
  })
  return min
}
module.exports = minSatisfying


/***/ }),

/***/ 51866:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const Range = __nccwpck_require__(96782)
const gt = __nccwpck_require__(16599)

const minVersion = (range, loose) => {
  range = new Range(range, loose)

  let minver = new SemVer('0.0.0')
  if (range.test(minver)) {
    return minver
  }

  minver = new SemVer('0.0.0-0')
  if (range.test(minver)) {
    return minver
  }

  minver = null
  for (let i = 0; i < range.set.length; ++i) {
    const comparators = range.set[i]

    let setMin = null
    comparators.forEach((comparator) => {
      // Clone to avoid manipulating the comparator's semver object.
      const compver = new SemVer(comparator.semver.version)
      switch (comparator.operator) {
        case '>':
          if (compver.prerelease.length === 0) {
            compver.patch++
          } else {
            compver.prerelease.push(0)
          }
          compver.raw = compver.format()
          /* fallthrough */
        case '':
        case '>=':
          if (!setMin || gt(compver, setMin)) {
            setMin = compver
          }
          break
        case '<':
        case '<=':
          /* Ignore maximum versions */
          break
        /* istanbul ignore next */
        default:
          throw new Error(`Unexpected operation: ${comparator.operator}`)
      }
    })
    if (setMin && (!minver || gt(minver, setMin))) {
      minver = setMin
    }
  }

  if (minver && range.test(minver)) {
    return minver
  }

  return null
}
module.exports = minVersion


/***/ }),

/***/ 10280:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const Comparator = __nccwpck_require__(89379)
const { ANY } = Comparator
const Range = __nccwpck_require__(96782)
const satisfies = __nccwpck_require__(68011)
const gt = __nccwpck_require__(16599)
const lt = __nccwpck_require__(3872)
const lte = __nccwpck_require__(56717)
const gte = __nccwpck_require__(41236)

const outside = (version, range, hilo, options) => {
  version = new SemVer(version, options)
  range = new Range(range, options)

  let gtfn, ltefn, ltfn, comp, ecomp
  switch (hilo) {
    case '>':
      gtfn = gt
      ltefn = lte
      ltfn = lt
      comp = '>'
      ecomp = '>='
      break
    case '<':
      gtfn = lt
      ltefn = gte
      ltfn = gt
      comp = '<'
      ecomp = '<='
      break
    default:
      throw new TypeError('Must provide a hilo val of "<" or ">"')
  }

  // If it satisfies the range it is not outside
  if (satisfies(version, range, options)) {
    return false
  }

  // From now on, variable terms are as if we're in "gtr" mode.
  // but note that everything is flipped for the "ltr" function.

  for (let i = 0; i < range.set.length; ++i) {
    const comparators = range.set[i]

    let high = null
    let low = null

    comparators.forEach((comparator) => {
      if (comparator.semver === ANY) {
        comparator = new Comparator('>=0.0.0')
      }
      high = high || comparator
      low = low || comparator
      if (gtfn(comparator.semver, high.semver, options)) {
        high = comparator
      } else if (ltfn(comparator.semver, low.semver, options)) {
        low = comparator
      }
    })

    // If the edge version comparator has a operator then our version
    // isn't outside it
    if (high.operator === comp || high.operator === ecomp) {
      return false
    }

    // If the lowest version comparator has an operator and our version
    // is less than it then it isn't higher than the range
    if ((!low.operator || low.operator === comp) &&
        ltefn(version, low.semver)) {
      return false
    } else if (low.operator === ecomp && ltfn(version, low.semver)) {
      return false
    }
  }
  return true
}

module.exports = outside


/***/ }),

/***/ 82028:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



// given a set of versions and a range, create a "simplified" range
// that includes the same versions that the original range does
// If the original range is shorter than the simplified one, return that.
const satisfies = __nccwpck_require__(68011)
const compare = __nccwpck_require__(78469)
module.exports = (versions, range, options) => {
  const set = []
  let first = null
  let prev = null
  const v = versions.sort((a, b) => compare(a, b, options))
  for (const version of v) {
    const included = satisfies(version, range, options)
    if (included) {
      prev = version
      if (!first) {
        first = version
      }
    } else {
      if (prev) {
        set.push([first, prev])
      }
      prev = null
      first = null
    }
  }
  if (first) {
    set.push([first, null])
  }

  const ranges = []
  for (const [min, max] of set) {
    if (min === max) {
      ranges.push(min)
    } else if (!max && min === v[0]) {
      ranges.push('*')
    } else if (!max) {
      ranges.push(`>=${min}`)
    } else if (min === v[0]) {
      ranges.push(`<=${max}`)
    } else {
      ranges.push(`${min} - ${max}`)
    }
  }
  const simplified = ranges.join(' || ')
  const original = typeof range.raw === 'string' ? range.raw : String(range)
  return simplified.length < original.length ? simplified : range
}


/***/ }),

/***/ 61489:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(96782)
const Comparator = __nccwpck_require__(89379)
const { ANY } = Comparator
const satisfies = __nccwpck_require__(68011)
const compare = __nccwpck_require__(78469)

// Complex range `r1 || r2 || ...` is a subset of `R1 || R2 || ...` iff:
// - Every simple range `r1, r2, ...` is a null set, OR
// - Every simple range `r1, r2, ...` which is not a null set is a subset of
//   some `R1, R2, ...`
//
// Simple range `c1 c2 ...` is a subset of simple range `C1 C2 ...` iff:
// - If c is only the ANY comparator
//   - If C is only the ANY comparator, return true
//   - Else if in prerelease mode, return false
//   - else replace c with `[>=0.0.0]`
// - If C is only the ANY comparator
//   - if in prerelease mode, return true
//   - else replace C with `[>=0.0.0]`
// - Let EQ be the set of = comparators in c
// - If EQ is more than one, return true (null set)
// - Let GT be the highest > or >= comparator in c
// - Let LT be the lowest < or <= comparator in c
// - If GT and LT, and GT.semver > LT.semver, return true (null set)
// - If any C is a = range, and GT or LT are set, return false
// - If EQ
//   - If GT, and EQ does not satisfy GT, return true (null set)
//   - If LT, and EQ does not satisfy LT, return true (null set)
//   - If EQ satisfies every C, return true
//   - Else return false
// - If GT
//   - If GT.semver is lower than any > or >= comp in C, return false
//   - If GT is >=, and GT.semver does not satisfy every C, return false
//   - If GT.semver has a prerelease, and not in prerelease mode
//     - If no C has a prerelease and the GT.semver tuple, return false
// - If LT
//   - If LT.semver is greater than any < or <= comp in C, return false
//   - If LT is <=, and LT.semver does not satisfy every C, return false
//   - If LT.semver has a prerelease, and not in prerelease mode
//     - If no C has a prerelease and the LT.semver tuple, return false
// - Else return true

const subset = (sub, dom, options = {}) => {
  if (sub === dom) {
    return true
  }

  sub = new Range(sub, options)
  dom = new Range(dom, options)
  let sawNonNull = false

  OUTER: for (const simpleSub of sub.set) {
    for (const simpleDom of dom.set) {
      const isSub = simpleSubset(simpleSub, simpleDom, options)
      sawNonNull = sawNonNull || isSub !== null
      if (isSub) {
        continue OUTER
      }
    }
    // the null set is a subset of everything, but null simple ranges in
    // a complex range should be ignored.  so if we saw a non-null range,
    // then we know this isn't a subset, but if EVERY simple range was null,
    // then it is a subset.
    if (sawNonNull) {
      return false
    }
  }
  return true
}

const minimumVersionWithPreRelease = [new Comparator('>=0.0.0-0')]
const minimumVersion = [new Comparator('>=0.0.0')]

const simpleSubset = (sub, dom, options) => {
  if (sub === dom) {
    return true
  }

  if (sub.length === 1 && sub[0].semver === ANY) {
    if (dom.length === 1 && dom[0].semver === ANY) {
      return true
    } else if (options.includePrerelease) {
      sub = minimumVersionWithPreRelease
    } else {
      sub = minimumVersion
    }
  }

  if (dom.length === 1 && dom[0].semver === ANY) {
    if (options.includePrerelease) {
      return true
    } else {
      dom = minimumVersion
    }
  }

  const eqSet = new Set()
  let gt, lt
  for (const c of sub) {
    if (c.operator === '>' || c.operator === '>=') {
      gt = higherGT(gt, c, options)
    } else if (c.operator === '<' || c.operator === '<=') {
      lt = lowerLT(lt, c, options)
    } else {
      eqSet.add(c.semver)
    }
  }

  if (eqSet.size > 1) {
    return null
  }

  let gtltComp
  if (gt && lt) {
    gtltComp = compare(gt.semver, lt.semver, options)
    if (gtltComp > 0) {
      return null
    } else if (gtltComp === 0 && (gt.operator !== '>=' || lt.operator !== '<=')) {
      return null
    }
  }

  // will iterate one or zero times
  for (const eq of eqSet) {
    if (gt && !satisfies(eq, String(gt), options)) {
      return null
    }

    if (lt && !satisfies(eq, String(lt), options)) {
      return null
    }

    for (const c of dom) {
      if (!satisfies(eq, String(c), options)) {
        return false
      }
    }

    return true
  }

  let higher, lower
  let hasDomLT, hasDomGT
  // if the subset has a prerelease, we need a comparator in the superset
  // with the same tuple and a prerelease, or it's not a subset
  let needDomLTPre = lt &&
    !options.includePrerelease &&
    lt.semver.prerelease.length ? lt.semver : false
  let needDomGTPre = gt &&
    !options.includePrerelease &&
    gt.semver.prerelease.length ? gt.semver : false
  // exception: <1.2.3-0 is the same as <1.2.3
  if (needDomLTPre && needDomLTPre.prerelease.length === 1 &&
      lt.operator === '<' && needDomLTPre.prerelease[0] === 0) {
    needDomLTPre = false
  }

  for (const c of dom) {
    hasDomGT = hasDomGT || c.operator === '>' || c.operator === '>='
    hasDomLT = hasDomLT || c.operator === '<' || c.operator === '<='
    if (gt) {
      if (needDomGTPre) {
        if (c.semver.prerelease && c.semver.prerelease.length &&
            c.semver.major === needDomGTPre.major &&
            c.semver.minor === needDomGTPre.minor &&
            c.semver.patch === needDomGTPre.patch) {
          needDomGTPre = false
        }
      }
      if (c.operator === '>' || c.operator === '>=') {
        higher = higherGT(gt, c, options)
        if (higher === c && higher !== gt) {
          return false
        }
      } else if (gt.operator === '>=' && !c.test(gt.semver)) {
        return false
      }
    }
    if (lt) {
      if (needDomLTPre) {
        if (c.semver.prerelease && c.semver.prerelease.length &&
            c.semver.major === needDomLTPre.major &&
            c.semver.minor === needDomLTPre.minor &&
            c.semver.patch === needDomLTPre.patch) {
          needDomLTPre = false
        }
      }
      if (c.operator === '<' || c.operator === '<=') {
        lower = lowerLT(lt, c, options)
        if (lower === c && lower !== lt) {
          return false
        }
      } else if (lt.operator === '<=' && !c.test(lt.semver)) {
        return false
      }
    }
    if (!c.operator && (lt || gt) && gtltComp !== 0) {
      return false
    }
  }

  // if there was a < or >, and nothing in the dom, then must be false
  // UNLESS it was limited by another range in the other direction.
  // Eg, >1.0.0 <1.0.1 is still a subset of <2.0.0
  if (gt && hasDomLT && !lt && gtltComp !== 0) {
    return false
  }

  if (lt && hasDomGT && !gt && gtltComp !== 0) {
    return false
  }

  // we needed a prerelease range in a specific tuple, but didn't get one
  // then this isn't a subset.  eg >=1.2.3-pre is not a subset of >=1.0.0,
  // because it includes prereleases in the 1.2.3 tuple
  if (needDomGTPre || needDomLTPre) {
    return false
  }

  return true
}

// >=1.2.3 is lower than >1.2.3
const higherGT = (a, b, options) => {
  if (!a) {
    return b
  }
  const comp = compare(a.semver, b.semver, options)
  return comp > 0 ? a
    : comp < 0 ? b
    : b.operator === '>' && a.operator === '>=' ? b
    : a
}

// <=1.2.3 is higher than <1.2.3
const lowerLT = (a, b, options) => {
  if (!a) {
    return b
  }
  const comp = compare(a.semver, b.semver, options)
  return comp < 0 ? a
    : comp > 0 ? b
    : b.operator === '<' && a.operator === '<=' ? b
    : a
}

module.exports = subset


/***/ }),

/***/ 54750:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(96782)

// Mostly just for testing and legacy API reasons
const toComparators = (range, options) =>
  new Range(range, options).set
    .map(comp => comp.map(c => c.value).join(' ').trim().split(' '))

module.exports = toComparators


/***/ }),

/***/ 64737:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(96782)
const validRange = (range, options) => {
  try {
    // Return '*' instead of '' so that truthiness works.
    // This will throw if it's invalid anyway
    return new Range(range, options).range || '*'
  } catch (er) {
    return null
  }
}
module.exports = validRange


/***/ }),

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 49140:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("constants");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 73339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 98995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 52123:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path/win32");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 7066:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tty");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 78877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 57349:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var Scalar = __nccwpck_require__(63301);
var YAMLMap = __nccwpck_require__(84454);
var YAMLSeq = __nccwpck_require__(92223);
var resolveBlockMap = __nccwpck_require__(87103);
var resolveBlockSeq = __nccwpck_require__(90334);
var resolveFlowCollection = __nccwpck_require__(13142);

function resolveCollection(CN, ctx, token, onError, tagName, tag) {
    const coll = token.type === 'block-map'
        ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag)
        : token.type === 'block-seq'
            ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag)
            : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
    const Coll = coll.constructor;
    // If we got a tagName matching the class, or the tag name is '!',
    // then use the tagName from the node class used to create it.
    if (tagName === '!' || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
    }
    if (tagName)
        coll.tag = tagName;
    return coll;
}
function composeCollection(CN, ctx, token, props, onError) {
    const tagToken = props.tag;
    const tagName = !tagToken
        ? null
        : ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg));
    if (token.type === 'block-seq') {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken
            ? anchor.offset > tagToken.offset
                ? anchor
                : tagToken
            : (anchor ?? tagToken);
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
            const message = 'Missing newline after block sequence props';
            onError(lastProp, 'MISSING_CHAR', message);
        }
    }
    const expType = token.type === 'block-map'
        ? 'map'
        : token.type === 'block-seq'
            ? 'seq'
            : token.start.source === '{'
                ? 'map'
                : 'seq';
    // shortcut: check if it's a generic YAMLMap or YAMLSeq
    // before jumping into the custom tag logic.
    if (!tagToken ||
        !tagName ||
        tagName === '!' ||
        (tagName === YAMLMap.YAMLMap.tagName && expType === 'map') ||
        (tagName === YAMLSeq.YAMLSeq.tagName && expType === 'seq')) {
        return resolveCollection(CN, ctx, token, onError, tagName);
    }
    let tag = ctx.schema.tags.find(t => t.tag === tagName && t.collection === expType);
    if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
            ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
            tag = kt;
        }
        else {
            if (kt) {
                onError(tagToken, 'BAD_COLLECTION_TYPE', `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? 'scalar'}`, true);
            }
            else {
                onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, true);
            }
            return resolveCollection(CN, ctx, token, onError, tagName);
        }
    }
    const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
    const res = tag.resolve?.(coll, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg), ctx.options) ?? coll;
    const node = identity.isNode(res)
        ? res
        : new Scalar.Scalar(res);
    node.range = coll.range;
    node.tag = tagName;
    if (tag?.format)
        node.format = tag.format;
    return node;
}

exports.composeCollection = composeCollection;


/***/ }),

/***/ 23683:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Document = __nccwpck_require__(3021);
var composeNode = __nccwpck_require__(45937);
var resolveEnd = __nccwpck_require__(17788);
var resolveProps = __nccwpck_require__(34631);

function composeDoc(options, directives, { offset, start, value, end }, onError) {
    const opts = Object.assign({ _directives: directives }, options);
    const doc = new Document.Document(undefined, opts);
    const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
    };
    const props = resolveProps.resolveProps(start, {
        indicator: 'doc-start',
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
    });
    if (props.found) {
        doc.directives.docStart = true;
        if (value &&
            (value.type === 'block-map' || value.type === 'block-seq') &&
            !props.hasNewline)
            onError(props.end, 'MISSING_CHAR', 'Block collection cannot start on same line with directives-end marker');
    }
    // @ts-expect-error If Contents is set, let's trust the user
    doc.contents = value
        ? composeNode.composeNode(ctx, value, props, onError)
        : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
    const contentEnd = doc.contents.range[2];
    const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
    if (re.comment)
        doc.comment = re.comment;
    doc.range = [offset, contentEnd, re.offset];
    return doc;
}

exports.composeDoc = composeDoc;


/***/ }),

/***/ 45937:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(41127);
var composeCollection = __nccwpck_require__(57349);
var composeScalar = __nccwpck_require__(5413);
var resolveEnd = __nccwpck_require__(17788);
var utilEmptyScalarPosition = __nccwpck_require__(22599);

const CN = { composeNode, composeEmptyNode };
function composeNode(ctx, token, props, onError) {
    const atKey = ctx.atKey;
    const { spaceBefore, comment, anchor, tag } = props;
    let node;
    let isSrcToken = true;
    switch (token.type) {
        case 'alias':
            node = composeAlias(ctx, token, onError);
            if (anchor || tag)
                onError(token, 'ALIAS_PROPS', 'An alias node must not specify any properties');
            break;
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'block-scalar':
            node = composeScalar.composeScalar(ctx, token, tag, onError);
            if (anchor)
                node.anchor = anchor.source.substring(1);
            break;
        case 'block-map':
        case 'block-seq':
        case 'flow-collection':
            try {
                node = composeCollection.composeCollection(CN, ctx, token, props, onError);
                if (anchor)
                    node.anchor = anchor.source.substring(1);
            }
            catch (error) {
                // Almost certainly here due to a stack overflow
                const message = error instanceof Error ? error.message : String(error);
                onError(token, 'RESOURCE_EXHAUSTION', message);
            }
            break;
        default: {
            const message = token.type === 'error'
                ? token.message
                : `Unsupported token (type: ${token.type})`;
            onError(token, 'UNEXPECTED_TOKEN', message);
            isSrcToken = false;
        }
    }
    node ?? (node = composeEmptyNode(ctx, token.offset, undefined, null, props, onError));
    if (anchor && node.anchor === '')
        onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    if (atKey &&
        ctx.options.stringKeys &&
        (!identity.isScalar(node) ||
            typeof node.value !== 'string' ||
            (node.tag && node.tag !== 'tag:yaml.org,2002:str'))) {
        const msg = 'With stringKeys, all keys must be strings';
        onError(tag ?? token, 'NON_STRING_KEY', msg);
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        if (token.type === 'scalar' && token.source === '')
            node.comment = comment;
        else
            node.commentBefore = comment;
    }
    // @ts-expect-error Type checking misses meaning of isSrcToken
    if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
    return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
    const token = {
        type: 'scalar',
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ''
    };
    const node = composeScalar.composeScalar(ctx, token, tag, onError);
    if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === '')
            onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        node.comment = comment;
        node.range[2] = end;
    }
    return node;
}
function composeAlias({ options }, { offset, source, end }, onError) {
    const alias = new Alias.Alias(source.substring(1));
    if (alias.source === '')
        onError(offset, 'BAD_ALIAS', 'Alias cannot be an empty string');
    if (alias.source.endsWith(':'))
        onError(offset + source.length - 1, 'BAD_ALIAS', 'Alias ending in : is ambiguous', true);
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
    alias.range = [offset, valueEnd, re.offset];
    if (re.comment)
        alias.comment = re.comment;
    return alias;
}

exports.composeEmptyNode = composeEmptyNode;
exports.composeNode = composeNode;


/***/ }),

/***/ 5413:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var Scalar = __nccwpck_require__(63301);
var resolveBlockScalar = __nccwpck_require__(48913);
var resolveFlowScalar = __nccwpck_require__(76842);

function composeScalar(ctx, token, tagToken, onError) {
    const { value, type, comment, range } = token.type === 'block-scalar'
        ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError)
        : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
    const tagName = tagToken
        ? ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg))
        : null;
    let tag;
    if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
    }
    else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
    else if (token.type === 'scalar')
        tag = findScalarTagByTest(ctx, value, token, onError);
    else
        tag = ctx.schema[identity.SCALAR];
    let scalar;
    try {
        const res = tag.resolve(value, msg => onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
    }
    catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg);
        scalar = new Scalar.Scalar(value);
    }
    scalar.range = range;
    scalar.source = value;
    if (type)
        scalar.type = type;
    if (tagName)
        scalar.tag = tagName;
    if (tag.format)
        scalar.format = tag.format;
    if (comment)
        scalar.comment = comment;
    return scalar;
}
function findScalarTagByName(schema, value, tagName, tagToken, onError) {
    if (tagName === '!')
        return schema[identity.SCALAR]; // non-specific tag
    const matchWithTest = [];
    for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
            if (tag.default && tag.test)
                matchWithTest.push(tag);
            else
                return tag;
        }
    }
    for (const tag of matchWithTest)
        if (tag.test?.test(value))
            return tag;
    const kt = schema.knownTags[tagName];
    if (kt && !kt.collection) {
        // Ensure that the known tag is available for stringifying,
        // but does not get used by default.
        schema.tags.push(Object.assign({}, kt, { default: false, test: undefined }));
        return kt;
    }
    onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, tagName !== 'tag:yaml.org,2002:str');
    return schema[identity.SCALAR];
}
function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
    const tag = schema.tags.find(tag => (tag.default === true || (atKey && tag.default === 'key')) &&
        tag.test?.test(value)) || schema[identity.SCALAR];
    if (schema.compat) {
        const compat = schema.compat.find(tag => tag.default && tag.test?.test(value)) ??
            schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
            const ts = directives.tagString(tag.tag);
            const cs = directives.tagString(compat.tag);
            const msg = `Value may be parsed as either ${ts} or ${cs}`;
            onError(token, 'TAG_RESOLVE_FAILED', msg, true);
        }
    }
    return tag;
}

exports.composeScalar = composeScalar;


/***/ }),

/***/ 89984:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var directives = __nccwpck_require__(61342);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(91464);
var identity = __nccwpck_require__(41127);
var composeDoc = __nccwpck_require__(23683);
var resolveEnd = __nccwpck_require__(17788);

function getErrorPos(src) {
    if (typeof src === 'number')
        return [src, src + 1];
    if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
    const { offset, source } = src;
    return [offset, offset + (typeof source === 'string' ? source.length : 1)];
}
function parsePrelude(prelude) {
    let comment = '';
    let atComment = false;
    let afterEmptyLine = false;
    for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
            case '#':
                comment +=
                    (comment === '' ? '' : afterEmptyLine ? '\n\n' : '\n') +
                        (source.substring(1) || ' ');
                atComment = true;
                afterEmptyLine = false;
                break;
            case '%':
                if (prelude[i + 1]?.[0] !== '#')
                    i += 1;
                atComment = false;
                break;
            default:
                // This may be wrong after doc-end, but in that case it doesn't matter
                if (!atComment)
                    afterEmptyLine = true;
                atComment = false;
        }
    }
    return { comment, afterEmptyLine };
}
/**
 * Compose a stream of CST nodes into a stream of YAML Documents.
 *
 * ```ts
 * import { Composer, Parser } from 'yaml'
 *
 * const src: string = ...
 * const tokens = new Parser().parse(src)
 * const docs = new Composer().compose(tokens)
 * ```
 */
class Composer {
    constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
            const pos = getErrorPos(source);
            if (warning)
                this.warnings.push(new errors.YAMLWarning(pos, code, message));
            else
                this.errors.push(new errors.YAMLParseError(pos, code, message));
        };
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        this.directives = new directives.Directives({ version: options.version || '1.2' });
        this.options = options;
    }
    decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        //console.log({ dc: doc.comment, prelude, comment })
        if (comment) {
            const dc = doc.contents;
            if (afterDoc) {
                doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
            }
            else if (afterEmptyLine || doc.directives.docStart || !dc) {
                doc.commentBefore = comment;
            }
            else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
                let it = dc.items[0];
                if (identity.isPair(it))
                    it = it.key;
                const cb = it.commentBefore;
                it.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
            else {
                const cb = dc.commentBefore;
                dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
        }
        if (afterDoc) {
            for (let i = 0; i < this.errors.length; ++i)
                doc.errors.push(this.errors[i]);
            for (let i = 0; i < this.warnings.length; ++i)
                doc.warnings.push(this.warnings[i]);
        }
        else {
            doc.errors = this.errors;
            doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
    }
    /**
     * Current stream status information.
     *
     * Mostly useful at the end of input for an empty stream.
     */
    streamInfo() {
        return {
            comment: parsePrelude(this.prelude).comment,
            directives: this.directives,
            errors: this.errors,
            warnings: this.warnings
        };
    }
    /**
     * Compose tokens into documents.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
            yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
    }
    /** Advance the composer by one CST token. */
    *next(token) {
        if (node_process.env.LOG_STREAM)
            console.dir(token, { depth: null });
        switch (token.type) {
            case 'directive':
                this.directives.add(token.source, (offset, message, warning) => {
                    const pos = getErrorPos(token);
                    pos[0] += offset;
                    this.onError(pos, 'BAD_DIRECTIVE', message, warning);
                });
                this.prelude.push(token.source);
                this.atDirectives = true;
                break;
            case 'document': {
                const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
                if (this.atDirectives && !doc.directives.docStart)
                    this.onError(token, 'MISSING_CHAR', 'Missing directives-end/doc-start indicator line');
                this.decorate(doc, false);
                if (this.doc)
                    yield this.doc;
                this.doc = doc;
                this.atDirectives = false;
                break;
            }
            case 'byte-order-mark':
            case 'space':
                break;
            case 'comment':
            case 'newline':
                this.prelude.push(token.source);
                break;
            case 'error': {
                const msg = token.source
                    ? `${token.message}: ${JSON.stringify(token.source)}`
                    : token.message;
                const error = new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg);
                if (this.atDirectives || !this.doc)
                    this.errors.push(error);
                else
                    this.doc.errors.push(error);
                break;
            }
            case 'doc-end': {
                if (!this.doc) {
                    const msg = 'Unexpected doc-end without preceding document';
                    this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg));
                    break;
                }
                this.doc.directives.docEnd = true;
                const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
                this.decorate(this.doc, true);
                if (end.comment) {
                    const dc = this.doc.comment;
                    this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
                }
                this.doc.range[2] = end.offset;
                break;
            }
            default:
                this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', `Unsupported token ${token.type}`));
        }
    }
    /**
     * Call at end of input to yield any remaining document.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
            this.decorate(this.doc, true);
            yield this.doc;
            this.doc = null;
        }
        else if (forceDoc) {
            const opts = Object.assign({ _directives: this.directives }, this.options);
            const doc = new Document.Document(undefined, opts);
            if (this.atDirectives)
                this.onError(endOffset, 'MISSING_CHAR', 'Missing directives-end indicator line');
            doc.range = [0, endOffset, endOffset];
            this.decorate(doc, false);
            yield doc;
        }
    }
}

exports.Composer = Composer;


/***/ }),

/***/ 87103:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Pair = __nccwpck_require__(57165);
var YAMLMap = __nccwpck_require__(84454);
var resolveProps = __nccwpck_require__(34631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilFlowIndentCheck = __nccwpck_require__(74051);
var utilMapIncludes = __nccwpck_require__(81187);

const startColMsg = 'All mapping items must start at the same column';
function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
    const map = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    let offset = bm.offset;
    let commentEnd = null;
    for (const collItem of bm.items) {
        const { start, key, sep, value } = collItem;
        // key properties
        const keyProps = resolveProps.resolveProps(start, {
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: bm.indent,
            startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
            if (key) {
                if (key.type === 'block-seq')
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'A block sequence may not be used as an implicit map key');
                else if ('indent' in key && key.indent !== bm.indent)
                    onError(offset, 'BAD_INDENT', startColMsg);
            }
            if (!keyProps.anchor && !keyProps.tag && !sep) {
                commentEnd = keyProps.end;
                if (keyProps.comment) {
                    if (map.comment)
                        map.comment += '\n' + keyProps.comment;
                    else
                        map.comment = keyProps.comment;
                }
                continue;
            }
            if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
                onError(key ?? start[start.length - 1], 'MULTILINE_IMPLICIT_KEY', 'Implicit keys need to be on a single line');
            }
        }
        else if (keyProps.found?.indent !== bm.indent) {
            onError(offset, 'BAD_INDENT', startColMsg);
        }
        // key value
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key
            ? composeNode(ctx, key, keyProps, onError)
            : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
            onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
        // value properties
        const valueProps = resolveProps.resolveProps(sep ?? [], {
            indicator: 'map-value-ind',
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: bm.indent,
            startOnNewline: !key || key.type === 'block-scalar'
        });
        offset = valueProps.end;
        if (valueProps.found) {
            if (implicitKey) {
                if (value?.type === 'block-map' && !valueProps.hasNewline)
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'Nested mappings are not allowed in compact mappings');
                if (ctx.options.strict &&
                    keyProps.start < valueProps.found.offset - 1024)
                    onError(keyNode.range, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit block mapping key');
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
            if (ctx.schema.compat)
                utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
            offset = valueNode.range[2];
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
        else {
            // key with no value
            if (implicitKey)
                onError(keyNode.range, 'MISSING_CHAR', 'Implicit map keys need to be followed by map values');
            if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
    }
    if (commentEnd && commentEnd < offset)
        onError(commentEnd, 'IMPOSSIBLE', 'Map comment with trailing content');
    map.range = [bm.offset, offset, commentEnd ?? offset];
    return map;
}

exports.resolveBlockMap = resolveBlockMap;


/***/ }),

/***/ 48913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(63301);

function resolveBlockScalar(ctx, scalar, onError) {
    const start = scalar.offset;
    const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
    if (!header)
        return { value: '', type: null, comment: '', range: [start, start, start] };
    const type = header.mode === '>' ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
    const lines = scalar.source ? splitLines(scalar.source) : [];
    // determine the end of content & start of chomping
    let chompStart = lines.length;
    for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === '' || content === '\r')
            chompStart = i;
        else
            break;
    }
    // shortcut for empty contents
    if (chompStart === 0) {
        const value = header.chomp === '+' && lines.length > 0
            ? '\n'.repeat(Math.max(1, lines.length - 1))
            : '';
        let end = start + header.length;
        if (scalar.source)
            end += scalar.source.length;
        return { value, type, comment: header.comment, range: [start, end, end] };
    }
    // find the indentation level to trim from start
    let trimIndent = scalar.indent + header.indent;
    let offset = scalar.offset + header.length;
    let contentStart = 0;
    for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === '' || content === '\r') {
            if (header.indent === 0 && indent.length > trimIndent)
                trimIndent = indent.length;
        }
        else {
            if (indent.length < trimIndent) {
                const message = 'Block scalars with more-indented leading empty lines must use an explicit indentation indicator';
                onError(offset + indent.length, 'MISSING_CHAR', message);
            }
            if (header.indent === 0)
                trimIndent = indent.length;
            contentStart = i;
            if (trimIndent === 0 && !ctx.atRoot) {
                const message = 'Block scalar values in collections must be indented';
                onError(offset, 'BAD_INDENT', message);
            }
            break;
        }
        offset += indent.length + content.length + 1;
    }
    // include trailing more-indented empty lines in content
    for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
            chompStart = i + 1;
    }
    let value = '';
    let sep = '';
    let prevMoreIndented = false;
    // leading whitespace is kept intact
    for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + '\n';
    for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === '\r';
        if (crlf)
            content = content.slice(0, -1);
        /* istanbul ignore if already caught in lexer */
        if (content && indent.length < trimIndent) {
            const src = header.indent
                ? 'explicit indentation indicator'
                : 'first line';
            const message = `Block scalar lines must not be less indented than their ${src}`;
            onError(offset - content.length - (crlf ? 2 : 1), 'BAD_INDENT', message);
            indent = '';
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
        }
        else if (indent.length > trimIndent || content[0] === '\t') {
            // more-indented content within a folded block
            if (sep === ' ')
                sep = '\n';
            else if (!prevMoreIndented && sep === '\n')
                sep = '\n\n';
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
            prevMoreIndented = true;
        }
        else if (content === '') {
            // empty line
            if (sep === '\n')
                value += '\n';
            else
                sep = '\n';
        }
        else {
            value += sep + content;
            sep = ' ';
            prevMoreIndented = false;
        }
    }
    switch (header.chomp) {
        case '-':
            break;
        case '+':
            for (let i = chompStart; i < lines.length; ++i)
                value += '\n' + lines[i][0].slice(trimIndent);
            if (value[value.length - 1] !== '\n')
                value += '\n';
            break;
        default:
            value += '\n';
    }
    const end = start + header.length + scalar.source.length;
    return { value, type, comment: header.comment, range: [start, end, end] };
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
    /* istanbul ignore if should not happen */
    if (props[0].type !== 'block-scalar-header') {
        onError(props[0], 'IMPOSSIBLE', 'Block scalar header not found');
        return null;
    }
    const { source } = props[0];
    const mode = source[0];
    let indent = 0;
    let chomp = '';
    let error = -1;
    for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === '-' || ch === '+'))
            chomp = ch;
        else {
            const n = Number(ch);
            if (!indent && n)
                indent = n;
            else if (error === -1)
                error = offset + i;
        }
    }
    if (error !== -1)
        onError(error, 'UNEXPECTED_TOKEN', `Block scalar header includes extra characters: ${source}`);
    let hasSpace = false;
    let comment = '';
    let length = source.length;
    for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
            case 'space':
                hasSpace = true;
            // fallthrough
            case 'newline':
                length += token.source.length;
                break;
            case 'comment':
                if (strict && !hasSpace) {
                    const message = 'Comments must be separated from other tokens by white space characters';
                    onError(token, 'MISSING_CHAR', message);
                }
                length += token.source.length;
                comment = token.source.substring(1);
                break;
            case 'error':
                onError(token, 'UNEXPECTED_TOKEN', token.message);
                length += token.source.length;
                break;
            /* istanbul ignore next should not happen */
            default: {
                const message = `Unexpected token in block scalar header: ${token.type}`;
                onError(token, 'UNEXPECTED_TOKEN', message);
                const ts = token.source;
                if (ts && typeof ts === 'string')
                    length += ts.length;
            }
        }
    }
    return { mode, indent, chomp, comment, length };
}
/** @returns Array of lines split up as `[indent, content]` */
function splitLines(source) {
    const split = source.split(/\n( *)/);
    const first = split[0];
    const m = first.match(/^( *)/);
    const line0 = m?.[1]
        ? [m[1], first.slice(m[1].length)]
        : ['', first];
    const lines = [line0];
    for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
    return lines;
}

exports.resolveBlockScalar = resolveBlockScalar;


/***/ }),

/***/ 90334:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var YAMLSeq = __nccwpck_require__(92223);
var resolveProps = __nccwpck_require__(34631);
var utilFlowIndentCheck = __nccwpck_require__(74051);

function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
    const seq = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = bs.offset;
    let commentEnd = null;
    for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
            indicator: 'seq-item-ind',
            next: value,
            offset,
            onError,
            parentIndent: bs.indent,
            startOnNewline: true
        });
        if (!props.found) {
            if (props.anchor || props.tag || value) {
                if (value?.type === 'block-seq')
                    onError(props.end, 'BAD_INDENT', 'All sequence items must start at the same column');
                else
                    onError(offset, 'MISSING_CHAR', 'Sequence item without - indicator');
            }
            else {
                commentEnd = props.end;
                if (props.comment)
                    seq.comment = props.comment;
                continue;
            }
        }
        const node = value
            ? composeNode(ctx, value, props, onError)
            : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
    }
    seq.range = [bs.offset, offset, commentEnd ?? offset];
    return seq;
}

exports.resolveBlockSeq = resolveBlockSeq;


/***/ }),

/***/ 17788:
/***/ ((__unused_webpack_module, exports) => {



function resolveEnd(end, offset, reqSpace, onError) {
    let comment = '';
    if (end) {
        let hasSpace = false;
        let sep = '';
        for (const token of end) {
            const { source, type } = token;
            switch (type) {
                case 'space':
                    hasSpace = true;
                    break;
                case 'comment': {
                    if (reqSpace && !hasSpace)
                        onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                    const cb = source.substring(1) || ' ';
                    if (!comment)
                        comment = cb;
                    else
                        comment += sep + cb;
                    sep = '';
                    break;
                }
                case 'newline':
                    if (comment)
                        sep += source;
                    hasSpace = true;
                    break;
                default:
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${type} at node end`);
            }
            offset += source.length;
        }
    }
    return { comment, offset };
}

exports.resolveEnd = resolveEnd;


/***/ }),

/***/ 13142:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var Pair = __nccwpck_require__(57165);
var YAMLMap = __nccwpck_require__(84454);
var YAMLSeq = __nccwpck_require__(92223);
var resolveEnd = __nccwpck_require__(17788);
var resolveProps = __nccwpck_require__(34631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilMapIncludes = __nccwpck_require__(81187);

const blockMsg = 'Block collections are not allowed within flow collections';
const isBlock = (token) => token && (token.type === 'block-map' || token.type === 'block-seq');
function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
    const isMap = fc.start.source === '{';
    const fcName = isMap ? 'flow map' : 'flow sequence';
    const NodeClass = (tag?.nodeClass ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq));
    const coll = new NodeClass(ctx.schema);
    coll.flow = true;
    const atRoot = ctx.atRoot;
    if (atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = fc.offset + fc.start.source.length;
    for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep, value } = collItem;
        const props = resolveProps.resolveProps(start, {
            flow: fcName,
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
        });
        if (!props.found) {
            if (!props.anchor && !props.tag && !sep && !value) {
                if (i === 0 && props.comma)
                    onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
                else if (i < fc.items.length - 1)
                    onError(props.start, 'UNEXPECTED_TOKEN', `Unexpected empty item in ${fcName}`);
                if (props.comment) {
                    if (coll.comment)
                        coll.comment += '\n' + props.comment;
                    else
                        coll.comment = props.comment;
                }
                offset = props.end;
                continue;
            }
            if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key))
                onError(key, // checked by containsNewline()
                'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
        }
        if (i === 0) {
            if (props.comma)
                onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
        }
        else {
            if (!props.comma)
                onError(props.start, 'MISSING_CHAR', `Missing , between ${fcName} items`);
            if (props.comment) {
                let prevItemComment = '';
                loop: for (const st of start) {
                    switch (st.type) {
                        case 'comma':
                        case 'space':
                            break;
                        case 'comment':
                            prevItemComment = st.source.substring(1);
                            break loop;
                        default:
                            break loop;
                    }
                }
                if (prevItemComment) {
                    let prev = coll.items[coll.items.length - 1];
                    if (identity.isPair(prev))
                        prev = prev.value ?? prev.key;
                    if (prev.comment)
                        prev.comment += '\n' + prevItemComment;
                    else
                        prev.comment = prevItemComment;
                    props.comment = props.comment.substring(prevItemComment.length + 1);
                }
            }
        }
        if (!isMap && !sep && !props.found) {
            // item is a value in a seq
            // → key & sep are empty, start does not include ? or :
            const valueNode = value
                ? composeNode(ctx, value, props, onError)
                : composeEmptyNode(ctx, props.end, sep, null, props, onError);
            coll.items.push(valueNode);
            offset = valueNode.range[2];
            if (isBlock(value))
                onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
        }
        else {
            // item is a key+value pair
            // key value
            ctx.atKey = true;
            const keyStart = props.end;
            const keyNode = key
                ? composeNode(ctx, key, props, onError)
                : composeEmptyNode(ctx, keyStart, start, null, props, onError);
            if (isBlock(key))
                onError(keyNode.range, 'BLOCK_IN_FLOW', blockMsg);
            ctx.atKey = false;
            // value properties
            const valueProps = resolveProps.resolveProps(sep ?? [], {
                flow: fcName,
                indicator: 'map-value-ind',
                next: value,
                offset: keyNode.range[2],
                onError,
                parentIndent: fc.indent,
                startOnNewline: false
            });
            if (valueProps.found) {
                if (!isMap && !props.found && ctx.options.strict) {
                    if (sep)
                        for (const st of sep) {
                            if (st === valueProps.found)
                                break;
                            if (st.type === 'newline') {
                                onError(st, 'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
                                break;
                            }
                        }
                    if (props.start < valueProps.found.offset - 1024)
                        onError(valueProps.found, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit flow sequence key');
                }
            }
            else if (value) {
                if ('source' in value && value.source?.[0] === ':')
                    onError(value, 'MISSING_CHAR', `Missing space after : in ${fcName}`);
                else
                    onError(valueProps.start, 'MISSING_CHAR', `Missing , or : between ${fcName} items`);
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : valueProps.found
                    ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError)
                    : null;
            if (valueNode) {
                if (isBlock(value))
                    onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
            }
            else if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            if (isMap) {
                const map = coll;
                if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
                    onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
                map.items.push(pair);
            }
            else {
                const map = new YAMLMap.YAMLMap(ctx.schema);
                map.flow = true;
                map.items.push(pair);
                const endRange = (valueNode ?? keyNode).range;
                map.range = [keyNode.range[0], endRange[1], endRange[2]];
                coll.items.push(map);
            }
            offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
    }
    const expectedEnd = isMap ? '}' : ']';
    const [ce, ...ee] = fc.end;
    let cePos = offset;
    if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
    else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot
            ? `${name} must end with a ${expectedEnd}`
            : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? 'MISSING_CHAR' : 'BAD_INDENT', msg);
        if (ce && ce.source.length !== 1)
            ee.unshift(ce);
    }
    if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
            if (coll.comment)
                coll.comment += '\n' + end.comment;
            else
                coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
    }
    else {
        coll.range = [fc.offset, cePos, cePos];
    }
    return coll;
}

exports.resolveFlowCollection = resolveFlowCollection;


/***/ }),

/***/ 76842:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(63301);
var resolveEnd = __nccwpck_require__(17788);

function resolveFlowScalar(scalar, strict, onError) {
    const { offset, type, source, end } = scalar;
    let _type;
    let value;
    const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
    switch (type) {
        case 'scalar':
            _type = Scalar.Scalar.PLAIN;
            value = plainValue(source, _onError);
            break;
        case 'single-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_SINGLE;
            value = singleQuotedValue(source, _onError);
            break;
        case 'double-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_DOUBLE;
            value = doubleQuotedValue(source, _onError);
            break;
        /* istanbul ignore next should not happen */
        default:
            onError(scalar, 'UNEXPECTED_TOKEN', `Expected a flow scalar value, but found: ${type}`);
            return {
                value: '',
                type: null,
                comment: '',
                range: [offset, offset + source.length, offset + source.length]
            };
    }
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
    return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
    };
}
function plainValue(source, onError) {
    let badChar = '';
    switch (source[0]) {
        /* istanbul ignore next should not happen */
        case '\t':
            badChar = 'a tab character';
            break;
        case ',':
            badChar = 'flow indicator character ,';
            break;
        case '%':
            badChar = 'directive indicator character %';
            break;
        case '|':
        case '>': {
            badChar = `block scalar indicator ${source[0]}`;
            break;
        }
        case '@':
        case '`': {
            badChar = `reserved character ${source[0]}`;
            break;
        }
    }
    if (badChar)
        onError(0, 'BAD_SCALAR_START', `Plain value cannot start with ${badChar}`);
    return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
    if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, 'MISSING_CHAR', "Missing closing 'quote");
    return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
    const line = /(.*?)\r?\n/sy;
    let match = line.exec(source);
    if (!match)
        return source;
    /**
     * The negative lookbehinds in these RegExps are to
     * prevent causing a polynomial search time in certain cases.
     *
     * The try-catch is for Safari < 16.4 and other old browsers:
     * https://caniuse.com/js-regexp-lookbehind
     */
    let trimEnd, trimBoth;
    try {
        trimEnd = new RegExp('(?<![ \t])[ \t]+$');
        trimBoth = new RegExp('^[ \t]+|(?<![ \t])[ \t]+$', 'g');
    }
    catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
    }
    let res = match[1].replace(trimEnd, '');
    let sep = ' ';
    let pos = line.lastIndex;
    while ((match = line.exec(source))) {
        const lm = match[1].replace(trimBoth, '');
        if (lm === '') {
            if (sep === '\n')
                res += sep;
            else
                sep = '\n';
        }
        else {
            res += sep + lm;
            sep = ' ';
        }
        pos = line.lastIndex;
    }
    const last = /[ \t]*(.*)/sy;
    last.lastIndex = pos;
    match = last.exec(source);
    return res + sep + (match?.[1] ?? '');
}
function doubleQuotedValue(source, onError) {
    let res = '';
    for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === '\r' && source[i + 1] === '\n')
            continue;
        if (ch === '\n') {
            const { fold, offset } = foldNewline(source, i);
            res += fold;
            i = offset;
        }
        else if (ch === '\\') {
            let next = source[++i];
            const cc = escapeCodes[next];
            if (cc)
                res += cc;
            else if (next === '\n') {
                // skip escaped newlines, but still trim the following line
                next = source[i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === '\r' && source[i + 1] === '\n') {
                // skip escaped CRLF newlines, but still trim the following line
                next = source[++i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === 'x' || next === 'u' || next === 'U') {
                const length = next === 'x' ? 2 : next === 'u' ? 4 : 8;
                res += parseCharCode(source, i + 1, length, onError);
                i += length;
            }
            else {
                const raw = source.substr(i - 1, 2);
                onError(i - 1, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
                res += raw;
            }
        }
        else if (ch === ' ' || ch === '\t') {
            // trim trailing whitespace
            const wsStart = i;
            let next = source[i + 1];
            while (next === ' ' || next === '\t')
                next = source[++i + 1];
            if (next !== '\n' && !(next === '\r' && source[i + 2] === '\n'))
                res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        }
        else {
            res += ch;
        }
    }
    if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, 'MISSING_CHAR', 'Missing closing "quote');
    return res;
}
/**
 * Fold a single newline into a space, multiple newlines to N - 1 newlines.
 * Presumes `source[offset] === '\n'`
 */
function foldNewline(source, offset) {
    let fold = '';
    let ch = source[offset + 1];
    while (ch === ' ' || ch === '\t' || ch === '\n' || ch === '\r') {
        if (ch === '\r' && source[offset + 2] !== '\n')
            break;
        if (ch === '\n')
            fold += '\n';
        offset += 1;
        ch = source[offset + 1];
    }
    if (!fold)
        fold = ' ';
    return { fold, offset };
}
const escapeCodes = {
    '0': '\0', // null character
    a: '\x07', // bell character
    b: '\b', // backspace
    e: '\x1b', // escape character
    f: '\f', // form feed
    n: '\n', // line feed
    r: '\r', // carriage return
    t: '\t', // horizontal tab
    v: '\v', // vertical tab
    N: '\u0085', // Unicode next line
    _: '\u00a0', // Unicode non-breaking space
    L: '\u2028', // Unicode line separator
    P: '\u2029', // Unicode paragraph separator
    ' ': ' ',
    '"': '"',
    '/': '/',
    '\\': '\\',
    '\t': '\t'
};
function parseCharCode(source, offset, length, onError) {
    const cc = source.substr(offset, length);
    const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
    const code = ok ? parseInt(cc, 16) : NaN;
    try {
        return String.fromCodePoint(code);
    }
    catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
        return raw;
    }
}

exports.resolveFlowScalar = resolveFlowScalar;


/***/ }),

/***/ 34631:
/***/ ((__unused_webpack_module, exports) => {



function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
    let spaceBefore = false;
    let atNewline = startOnNewline;
    let hasSpace = startOnNewline;
    let comment = '';
    let commentSep = '';
    let hasNewline = false;
    let reqSpace = false;
    let tab = null;
    let anchor = null;
    let tag = null;
    let newlineAfterProp = null;
    let comma = null;
    let found = null;
    let start = null;
    for (const token of tokens) {
        if (reqSpace) {
            if (token.type !== 'space' &&
                token.type !== 'newline' &&
                token.type !== 'comma')
                onError(token.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
            reqSpace = false;
        }
        if (tab) {
            if (atNewline && token.type !== 'comment' && token.type !== 'newline') {
                onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
            }
            tab = null;
        }
        switch (token.type) {
            case 'space':
                // At the doc level, tabs at line start may be parsed
                // as leading white space rather than indentation.
                // In a flow collection, only the parser handles indent.
                if (!flow &&
                    (indicator !== 'doc-start' || next?.type !== 'flow-collection') &&
                    token.source.includes('\t')) {
                    tab = token;
                }
                hasSpace = true;
                break;
            case 'comment': {
                if (!hasSpace)
                    onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                const cb = token.source.substring(1) || ' ';
                if (!comment)
                    comment = cb;
                else
                    comment += commentSep + cb;
                commentSep = '';
                atNewline = false;
                break;
            }
            case 'newline':
                if (atNewline) {
                    if (comment)
                        comment += token.source;
                    else if (!found || indicator !== 'seq-item-ind')
                        spaceBefore = true;
                }
                else
                    commentSep += token.source;
                atNewline = true;
                hasNewline = true;
                if (anchor || tag)
                    newlineAfterProp = token;
                hasSpace = true;
                break;
            case 'anchor':
                if (anchor)
                    onError(token, 'MULTIPLE_ANCHORS', 'A node can have at most one anchor');
                if (token.source.endsWith(':'))
                    onError(token.offset + token.source.length - 1, 'BAD_ALIAS', 'Anchor ending in : is ambiguous', true);
                anchor = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            case 'tag': {
                if (tag)
                    onError(token, 'MULTIPLE_TAGS', 'A node can have at most one tag');
                tag = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            }
            case indicator:
                // Could here handle preceding comments differently
                if (anchor || tag)
                    onError(token, 'BAD_PROP_ORDER', `Anchors and tags must be after the ${token.source} indicator`);
                if (found)
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.source} in ${flow ?? 'collection'}`);
                found = token;
                atNewline =
                    indicator === 'seq-item-ind' || indicator === 'explicit-key-ind';
                hasSpace = false;
                break;
            case 'comma':
                if (flow) {
                    if (comma)
                        onError(token, 'UNEXPECTED_TOKEN', `Unexpected , in ${flow}`);
                    comma = token;
                    atNewline = false;
                    hasSpace = false;
                    break;
                }
            // else fallthrough
            default:
                onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.type} token`);
                atNewline = false;
                hasSpace = false;
        }
    }
    const last = tokens[tokens.length - 1];
    const end = last ? last.offset + last.source.length : offset;
    if (reqSpace &&
        next &&
        next.type !== 'space' &&
        next.type !== 'newline' &&
        next.type !== 'comma' &&
        (next.type !== 'scalar' || next.source !== '')) {
        onError(next.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
    }
    if (tab &&
        ((atNewline && tab.indent <= parentIndent) ||
            next?.type === 'block-map' ||
            next?.type === 'block-seq'))
        onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
    return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
    };
}

exports.resolveProps = resolveProps;


/***/ }),

/***/ 9499:
/***/ ((__unused_webpack_module, exports) => {



function containsNewline(key) {
    if (!key)
        return null;
    switch (key.type) {
        case 'alias':
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            if (key.source.includes('\n'))
                return true;
            if (key.end)
                for (const st of key.end)
                    if (st.type === 'newline')
                        return true;
            return false;
        case 'flow-collection':
            for (const it of key.items) {
                for (const st of it.start)
                    if (st.type === 'newline')
                        return true;
                if (it.sep)
                    for (const st of it.sep)
                        if (st.type === 'newline')
                            return true;
                if (containsNewline(it.key) || containsNewline(it.value))
                    return true;
            }
            return false;
        default:
            return true;
    }
}

exports.containsNewline = containsNewline;


/***/ }),

/***/ 22599:
/***/ ((__unused_webpack_module, exports) => {



function emptyScalarPosition(offset, before, pos) {
    if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
            let st = before[i];
            switch (st.type) {
                case 'space':
                case 'comment':
                case 'newline':
                    offset -= st.source.length;
                    continue;
            }
            // Technically, an empty scalar is immediately after the last non-empty
            // node, but it's more useful to place it after any whitespace.
            st = before[++i];
            while (st?.type === 'space') {
                offset += st.source.length;
                st = before[++i];
            }
            break;
        }
    }
    return offset;
}

exports.emptyScalarPosition = emptyScalarPosition;


/***/ }),

/***/ 74051:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var utilContainsNewline = __nccwpck_require__(9499);

function flowIndentCheck(indent, fc, onError) {
    if (fc?.type === 'flow-collection') {
        const end = fc.end[0];
        if (end.indent === indent &&
            (end.source === ']' || end.source === '}') &&
            utilContainsNewline.containsNewline(fc)) {
            const msg = 'Flow end indicator should be more indented than parent';
            onError(end, 'BAD_INDENT', msg, true);
        }
    }
}

exports.flowIndentCheck = flowIndentCheck;


/***/ }),

/***/ 81187:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);

function mapIncludes(ctx, items, search) {
    const { uniqueKeys } = ctx.options;
    if (uniqueKeys === false)
        return false;
    const isEqual = typeof uniqueKeys === 'function'
        ? uniqueKeys
        : (a, b) => a === b || (identity.isScalar(a) && identity.isScalar(b) && a.value === b.value);
    return items.some(pair => isEqual(pair.key, search));
}

exports.mapIncludes = mapIncludes;


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var Collection = __nccwpck_require__(40101);
var identity = __nccwpck_require__(41127);
var Pair = __nccwpck_require__(57165);
var toJS = __nccwpck_require__(74043);
var Schema = __nccwpck_require__(45840);
var stringifyDocument = __nccwpck_require__(6829);
var anchors = __nccwpck_require__(71596);
var applyReviver = __nccwpck_require__(83661);
var createNode = __nccwpck_require__(42404);
var directives = __nccwpck_require__(61342);

class Document {
    constructor(value, replacer, options) {
        /** A comment before this Document */
        this.commentBefore = null;
        /** A comment immediately after this Document */
        this.comment = null;
        /** Errors encountered during parsing. */
        this.errors = [];
        /** Warnings encountered during parsing. */
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === 'function' || Array.isArray(replacer)) {
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const opt = Object.assign({
            intAsBigInt: false,
            keepSourceTokens: false,
            logLevel: 'warn',
            prettyErrors: true,
            strict: true,
            stringKeys: false,
            uniqueKeys: true,
            version: '1.2'
        }, options);
        this.options = opt;
        let { version } = opt;
        if (options?._directives) {
            this.directives = options._directives.atDocument();
            if (this.directives.yaml.explicit)
                version = this.directives.yaml.version;
        }
        else
            this.directives = new directives.Directives({ version });
        this.setSchema(version, options);
        // @ts-expect-error We can't really know that this matches Contents.
        this.contents =
            value === undefined ? null : this.createNode(value, _replacer, options);
    }
    /**
     * Create a deep copy of this Document and its contents.
     *
     * Custom Node values that inherit from `Object` still refer to their original instances.
     */
    clone() {
        const copy = Object.create(Document.prototype, {
            [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
            copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        // @ts-expect-error We can't really know that this matches Contents.
        copy.contents = identity.isNode(this.contents)
            ? this.contents.clone(copy.schema)
            : this.contents;
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** Adds a value to the document. */
    add(value) {
        if (assertCollection(this.contents))
            this.contents.add(value);
    }
    /** Adds a value to the document. */
    addIn(path, value) {
        if (assertCollection(this.contents))
            this.contents.addIn(path, value);
    }
    /**
     * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
     *
     * If `node` already has an anchor, `name` is ignored.
     * Otherwise, the `node.anchor` value will be set to `name`,
     * or if an anchor with that name is already present in the document,
     * `name` will be used as a prefix for a new unique anchor.
     * If `name` is undefined, the generated anchor will use 'a' as a prefix.
     */
    createAlias(node, name) {
        if (!node.anchor) {
            const prev = anchors.anchorNames(this);
            node.anchor =
                // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
                !name || prev.has(name) ? anchors.findNewAnchor(name || 'a', prev) : name;
        }
        return new Alias.Alias(node.anchor);
    }
    createNode(value, replacer, options) {
        let _replacer = undefined;
        if (typeof replacer === 'function') {
            value = replacer.call({ '': value }, '', value);
            _replacer = replacer;
        }
        else if (Array.isArray(replacer)) {
            const keyToStr = (v) => typeof v === 'number' || v instanceof String || v instanceof Number;
            const asStr = replacer.filter(keyToStr).map(String);
            if (asStr.length > 0)
                replacer = replacer.concat(asStr);
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, 
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        anchorPrefix || 'a');
        const ctx = {
            aliasDuplicateObjects: aliasDuplicateObjects ?? true,
            keepUndefined: keepUndefined ?? false,
            onAnchor,
            onTagObj,
            replacer: _replacer,
            schema: this.schema,
            sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
            node.flow = true;
        setAnchors();
        return node;
    }
    /**
     * Convert a key and a value into a `Pair` using the current schema,
     * recursively wrapping all values as `Scalar` or `Collection` nodes.
     */
    createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        if (Collection.isEmptyPath(path)) {
            if (this.contents == null)
                return false;
            // @ts-expect-error Presumed impossible if Strict extends false
            this.contents = null;
            return true;
        }
        return assertCollection(this.contents)
            ? this.contents.deleteIn(path)
            : false;
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    get(key, keepScalar) {
        return identity.isCollection(this.contents)
            ? this.contents.get(key, keepScalar)
            : undefined;
    }
    /**
     * Returns item at `path`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
            return !keepScalar && identity.isScalar(this.contents)
                ? this.contents.value
                : this.contents;
        return identity.isCollection(this.contents)
            ? this.contents.getIn(path, keepScalar)
            : undefined;
    }
    /**
     * Checks if the document includes a value with the key `key`.
     */
    has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
    }
    /**
     * Checks if the document includes a value at `path`.
     */
    hasIn(path) {
        if (Collection.isEmptyPath(path))
            return this.contents !== undefined;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    set(key, value) {
        if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, [key], value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.set(key, value);
        }
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        if (Collection.isEmptyPath(path)) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = value;
        }
        else if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.setIn(path, value);
        }
    }
    /**
     * Change the YAML version and schema used by the document.
     * A `null` version disables support for directives, explicit tags, anchors, and aliases.
     * It also requires the `schema` option to be given as a `Schema` instance value.
     *
     * Overrides all previously set schema options.
     */
    setSchema(version, options = {}) {
        if (typeof version === 'number')
            version = String(version);
        let opt;
        switch (version) {
            case '1.1':
                if (this.directives)
                    this.directives.yaml.version = '1.1';
                else
                    this.directives = new directives.Directives({ version: '1.1' });
                opt = { resolveKnownTags: false, schema: 'yaml-1.1' };
                break;
            case '1.2':
            case 'next':
                if (this.directives)
                    this.directives.yaml.version = version;
                else
                    this.directives = new directives.Directives({ version });
                opt = { resolveKnownTags: true, schema: 'core' };
                break;
            case null:
                if (this.directives)
                    delete this.directives;
                opt = null;
                break;
            default: {
                const sv = JSON.stringify(version);
                throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
            }
        }
        // Not using `instanceof Schema` to allow for duck typing
        if (options.schema instanceof Object)
            this.schema = options.schema;
        else if (opt)
            this.schema = new Schema.Schema(Object.assign(opt, options));
        else
            throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
    }
    // json & jsonArg are only used from toJSON()
    toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
            anchors: new Map(),
            doc: this,
            keep: !json,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
    /**
     * A JSON representation of the document `contents`.
     *
     * @param jsonArg Used by `JSON.stringify` to indicate the array index or
     *   property name.
     */
    toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
    }
    /** A YAML representation of the document. */
    toString(options = {}) {
        if (this.errors.length > 0)
            throw new Error('Document with errors cannot be stringified');
        if ('indent' in options &&
            (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
            const s = JSON.stringify(options.indent);
            throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
    }
}
function assertCollection(contents) {
    if (identity.isCollection(contents))
        return true;
    throw new Error('Expected a YAML collection as document contents');
}

exports.Document = Document;


/***/ }),

/***/ 71596:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var visit = __nccwpck_require__(10204);

/**
 * Verify that the input string is a valid anchor.
 *
 * Will throw on errors.
 */
function anchorIsValid(anchor) {
    if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
    }
    return true;
}
function anchorNames(root) {
    const anchors = new Set();
    visit.visit(root, {
        Value(_key, node) {
            if (node.anchor)
                anchors.add(node.anchor);
        }
    });
    return anchors;
}
/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
function findNewAnchor(prefix, exclude) {
    for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
            return name;
    }
}
function createNodeAnchors(doc, prefix) {
    const aliasObjects = [];
    const sourceObjects = new Map();
    let prevAnchors = null;
    return {
        onAnchor: (source) => {
            aliasObjects.push(source);
            prevAnchors ?? (prevAnchors = anchorNames(doc));
            const anchor = findNewAnchor(prefix, prevAnchors);
            prevAnchors.add(anchor);
            return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
            for (const source of aliasObjects) {
                const ref = sourceObjects.get(source);
                if (typeof ref === 'object' &&
                    ref.anchor &&
                    (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
                    ref.node.anchor = ref.anchor;
                }
                else {
                    const error = new Error('Failed to resolve repeated object (this should not happen)');
                    error.source = source;
                    throw error;
                }
            }
        },
        sourceObjects
    };
}

exports.anchorIsValid = anchorIsValid;
exports.anchorNames = anchorNames;
exports.createNodeAnchors = createNodeAnchors;
exports.findNewAnchor = findNewAnchor;


/***/ }),

/***/ 83661:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
 * in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
 * 2021 edition: https://tc39.es/ecma262/#sec-json.parse
 *
 * Includes extensions for handling Map and Set objects.
 */
function applyReviver(reviver, obj, key, val) {
    if (val && typeof val === 'object') {
        if (Array.isArray(val)) {
            for (let i = 0, len = val.length; i < len; ++i) {
                const v0 = val[i];
                const v1 = applyReviver(reviver, val, String(i), v0);
                // eslint-disable-next-line @typescript-eslint/no-array-delete
                if (v1 === undefined)
                    delete val[i];
                else if (v1 !== v0)
                    val[i] = v1;
            }
        }
        else if (val instanceof Map) {
            for (const k of Array.from(val.keys())) {
                const v0 = val.get(k);
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    val.delete(k);
                else if (v1 !== v0)
                    val.set(k, v1);
            }
        }
        else if (val instanceof Set) {
            for (const v0 of Array.from(val)) {
                const v1 = applyReviver(reviver, val, v0, v0);
                if (v1 === undefined)
                    val.delete(v0);
                else if (v1 !== v0) {
                    val.delete(v0);
                    val.add(v1);
                }
            }
        }
        else {
            for (const [k, v0] of Object.entries(val)) {
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    delete val[k];
                else if (v1 !== v0)
                    val[k] = v1;
            }
        }
    }
    return reviver.call(obj, key, val);
}

exports.applyReviver = applyReviver;


/***/ }),

/***/ 42404:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(41127);
var Scalar = __nccwpck_require__(63301);

const defaultTagPrefix = 'tag:yaml.org,2002:';
function findTagObject(value, tagName, tags) {
    if (tagName) {
        const match = tags.filter(t => t.tag === tagName);
        const tagObj = match.find(t => !t.format) ?? match[0];
        if (!tagObj)
            throw new Error(`Tag ${tagName} not found`);
        return tagObj;
    }
    return tags.find(t => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
    if (identity.isDocument(value))
        value = value.contents;
    if (identity.isNode(value))
        return value;
    if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
    }
    if (value instanceof String ||
        value instanceof Number ||
        value instanceof Boolean ||
        (typeof BigInt !== 'undefined' && value instanceof BigInt) // not supported everywhere
    ) {
        // https://tc39.es/ecma262/#sec-serializejsonproperty
        value = value.valueOf();
    }
    const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
    // Detect duplicate references to the same object & use Alias nodes for all
    // after first. The `ref` wrapper allows for circular references to resolve.
    let ref = undefined;
    if (aliasDuplicateObjects && value && typeof value === 'object') {
        ref = sourceObjects.get(value);
        if (ref) {
            ref.anchor ?? (ref.anchor = onAnchor(value));
            return new Alias.Alias(ref.anchor);
        }
        else {
            ref = { anchor: null, node: null };
            sourceObjects.set(value, ref);
        }
    }
    if (tagName?.startsWith('!!'))
        tagName = defaultTagPrefix + tagName.slice(2);
    let tagObj = findTagObject(value, tagName, schema.tags);
    if (!tagObj) {
        if (value && typeof value.toJSON === 'function') {
            // eslint-disable-next-line @typescript-eslint/no-unsafe-call
            value = value.toJSON();
        }
        if (!value || typeof value !== 'object') {
            const node = new Scalar.Scalar(value);
            if (ref)
                ref.node = node;
            return node;
        }
        tagObj =
            value instanceof Map
                ? schema[identity.MAP]
                : Symbol.iterator in Object(value)
                    ? schema[identity.SEQ]
                    : schema[identity.MAP];
    }
    if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
    }
    const node = tagObj?.createNode
        ? tagObj.createNode(ctx.schema, value, ctx)
        : typeof tagObj?.nodeClass?.from === 'function'
            ? tagObj.nodeClass.from(ctx.schema, value, ctx)
            : new Scalar.Scalar(value);
    if (tagName)
        node.tag = tagName;
    else if (!tagObj.default)
        node.tag = tagObj.tag;
    if (ref)
        ref.node = node;
    return node;
}

exports.createNode = createNode;


/***/ }),

/***/ 61342:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var visit = __nccwpck_require__(10204);

const escapeChars = {
    '!': '%21',
    ',': '%2C',
    '[': '%5B',
    ']': '%5D',
    '{': '%7B',
    '}': '%7D'
};
const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, ch => escapeChars[ch]);
class Directives {
    constructor(yaml, tags) {
        /**
         * The directives-end/doc-start marker `---`. If `null`, a marker may still be
         * included in the document's stringified representation.
         */
        this.docStart = null;
        /** The doc-end marker `...`.  */
        this.docEnd = false;
        this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, Directives.defaultTags, tags);
    }
    clone() {
        const copy = new Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
    }
    /**
     * During parsing, get a Directives instance for the current document and
     * update the stream state according to the current version's spec.
     */
    atDocument() {
        const res = new Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
            case '1.1':
                this.atNextDocument = true;
                break;
            case '1.2':
                this.atNextDocument = false;
                this.yaml = {
                    explicit: Directives.defaultYaml.explicit,
                    version: '1.2'
                };
                this.tags = Object.assign({}, Directives.defaultTags);
                break;
        }
        return res;
    }
    /**
     * @param onError - May be called even if the action was successful
     * @returns `true` on success
     */
    add(line, onError) {
        if (this.atNextDocument) {
            this.yaml = { explicit: Directives.defaultYaml.explicit, version: '1.1' };
            this.tags = Object.assign({}, Directives.defaultTags);
            this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
            case '%TAG': {
                if (parts.length !== 2) {
                    onError(0, '%TAG directive should contain exactly two parts');
                    if (parts.length < 2)
                        return false;
                }
                const [handle, prefix] = parts;
                this.tags[handle] = prefix;
                return true;
            }
            case '%YAML': {
                this.yaml.explicit = true;
                if (parts.length !== 1) {
                    onError(0, '%YAML directive should contain exactly one part');
                    return false;
                }
                const [version] = parts;
                if (version === '1.1' || version === '1.2') {
                    this.yaml.version = version;
                    return true;
                }
                else {
                    const isValid = /^\d+\.\d+$/.test(version);
                    onError(6, `Unsupported YAML version ${version}`, isValid);
                    return false;
                }
            }
            default:
                onError(0, `Unknown directive ${name}`, true);
                return false;
        }
    }
    /**
     * Resolves a tag, matching handles to those defined in %TAG directives.
     *
     * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
     *   `'!local'` tag, or `null` if unresolvable.
     */
    tagName(source, onError) {
        if (source === '!')
            return '!'; // non-specific tag
        if (source[0] !== '!') {
            onError(`Not a valid tag: ${source}`);
            return null;
        }
        if (source[1] === '<') {
            const verbatim = source.slice(2, -1);
            if (verbatim === '!' || verbatim === '!!') {
                onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
                return null;
            }
            if (source[source.length - 1] !== '>')
                onError('Verbatim tags must end with a >');
            return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
            onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
            try {
                return prefix + decodeURIComponent(suffix);
            }
            catch (error) {
                onError(String(error));
                return null;
            }
        }
        if (handle === '!')
            return source; // local tag
        onError(`Could not resolve tag: ${source}`);
        return null;
    }
    /**
     * Given a fully resolved tag, returns its printable string form,
     * taking into account current tag prefixes and defaults.
     */
    tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
            if (tag.startsWith(prefix))
                return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === '!' ? tag : `!<${tag}>`;
    }
    toString(doc) {
        const lines = this.yaml.explicit
            ? [`%YAML ${this.yaml.version || '1.2'}`]
            : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
            const tags = {};
            visit.visit(doc.contents, (_key, node) => {
                if (identity.isNode(node) && node.tag)
                    tags[node.tag] = true;
            });
            tagNames = Object.keys(tags);
        }
        else
            tagNames = [];
        for (const [handle, prefix] of tagEntries) {
            if (handle === '!!' && prefix === 'tag:yaml.org,2002:')
                continue;
            if (!doc || tagNames.some(tn => tn.startsWith(prefix)))
                lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join('\n');
    }
}
Directives.defaultYaml = { explicit: false, version: '1.2' };
Directives.defaultTags = { '!!': 'tag:yaml.org,2002:' };

exports.Directives = Directives;


/***/ }),

/***/ 91464:
/***/ ((__unused_webpack_module, exports) => {



class YAMLError extends Error {
    constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
    }
}
class YAMLParseError extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLParseError', pos, code, message);
    }
}
class YAMLWarning extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLWarning', pos, code, message);
    }
}
const prettifyError = (src, lc) => (error) => {
    if (error.pos[0] === -1)
        return;
    error.linePos = error.pos.map(pos => lc.linePos(pos));
    const { line, col } = error.linePos[0];
    error.message += ` at line ${line}, column ${col}`;
    let ci = col - 1;
    let lineStr = src
        .substring(lc.lineStarts[line - 1], lc.lineStarts[line])
        .replace(/[\n\r]+$/, '');
    // Trim to max 80 chars, keeping col position near the middle
    if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = '…' + lineStr.substring(trimStart);
        ci -= trimStart - 1;
    }
    if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + '…';
    // Include previous line in context if pointing at line start
    if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        // Regexp won't match if start is trimmed
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
            prev = prev.substring(0, 79) + '…\n';
        lineStr = prev + lineStr;
    }
    if (/[^ ]/.test(lineStr)) {
        let count = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
            count = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = ' '.repeat(ci) + '^'.repeat(count);
        error.message += `:\n\n${lineStr}\n${pointer}\n`;
    }
};

exports.YAMLError = YAMLError;
exports.YAMLParseError = YAMLParseError;
exports.YAMLWarning = YAMLWarning;
exports.prettifyError = prettifyError;


/***/ }),

/***/ 38815:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


var composer = __nccwpck_require__(89984);
var Document = __nccwpck_require__(3021);
var Schema = __nccwpck_require__(45840);
var errors = __nccwpck_require__(91464);
var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(41127);
var Pair = __nccwpck_require__(57165);
var Scalar = __nccwpck_require__(63301);
var YAMLMap = __nccwpck_require__(84454);
var YAMLSeq = __nccwpck_require__(92223);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(40361);
var lineCounter = __nccwpck_require__(66628);
var parser = __nccwpck_require__(3456);
var publicApi = __nccwpck_require__(84047);
var visit = __nccwpck_require__(10204);



__webpack_unused_export__ = composer.Composer;
__webpack_unused_export__ = Document.Document;
__webpack_unused_export__ = Schema.Schema;
__webpack_unused_export__ = errors.YAMLError;
__webpack_unused_export__ = errors.YAMLParseError;
__webpack_unused_export__ = errors.YAMLWarning;
__webpack_unused_export__ = Alias.Alias;
exports.Vj = identity.isAlias;
__webpack_unused_export__ = identity.isCollection;
__webpack_unused_export__ = identity.isDocument;
exports.jh = identity.isMap;
__webpack_unused_export__ = identity.isNode;
__webpack_unused_export__ = identity.isPair;
exports.jn = identity.isScalar;
exports.oP = identity.isSeq;
__webpack_unused_export__ = Pair.Pair;
__webpack_unused_export__ = Scalar.Scalar;
__webpack_unused_export__ = YAMLMap.YAMLMap;
__webpack_unused_export__ = YAMLSeq.YAMLSeq;
__webpack_unused_export__ = cst;
__webpack_unused_export__ = lexer.Lexer;
exports.HN = lineCounter.LineCounter;
__webpack_unused_export__ = parser.Parser;
__webpack_unused_export__ = publicApi.parse;
exports.hR = publicApi.parseAllDocuments;
exports.Tp = publicApi.parseDocument;
__webpack_unused_export__ = publicApi.stringify;
exports.YR = visit.visit;
__webpack_unused_export__ = visit.visitAsync;


/***/ }),

/***/ 57249:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);

function debug(logLevel, ...messages) {
    if (logLevel === 'debug')
        console.log(...messages);
}
function warn(logLevel, warning) {
    if (logLevel === 'debug' || logLevel === 'warn') {
        if (typeof node_process.emitWarning === 'function')
            node_process.emitWarning(warning);
        else
            console.warn(warning);
    }
}

exports.debug = debug;
exports.warn = warn;


/***/ }),

/***/ 4065:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(71596);
var visit = __nccwpck_require__(10204);
var identity = __nccwpck_require__(41127);
var Node = __nccwpck_require__(66673);
var toJS = __nccwpck_require__(74043);

class Alias extends Node.NodeBase {
    constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, 'tag', {
            set() {
                throw new Error('Alias nodes cannot have tags');
            }
        });
    }
    /**
     * Resolve the value of this alias within `doc`, finding the last
     * instance of the `source` anchor before this node.
     */
    resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
            throw new ReferenceError('Alias resolution is disabled');
        let nodes;
        if (ctx?.aliasResolveCache) {
            nodes = ctx.aliasResolveCache;
        }
        else {
            nodes = [];
            visit.visit(doc, {
                Node: (_key, node) => {
                    if (identity.isAlias(node) || identity.hasAnchor(node))
                        nodes.push(node);
                }
            });
            if (ctx)
                ctx.aliasResolveCache = nodes;
        }
        let found = undefined;
        for (const node of nodes) {
            if (node === this)
                break;
            if (node.anchor === this.source)
                found = node;
        }
        if (found && ctx) {
            const { anchors, doc, maxAliasCount } = ctx;
            let data = anchors.get(found);
            if (!data) {
                // Resolve anchors for Node.prototype.toJS()
                toJS.toJS(found, null, ctx);
                data = anchors.get(found);
            }
            /* istanbul ignore if */
            if (data?.res === undefined) {
                const msg = 'This should not happen: Alias anchor was not resolved?';
                throw new ReferenceError(msg);
            }
            if (maxAliasCount >= 0) {
                data.count += 1;
                if (data.aliasCount === 0)
                    data.aliasCount = getAliasCount(doc, found, anchors);
                if (data.count * data.aliasCount > maxAliasCount) {
                    const msg = 'Excessive alias count indicates a resource exhaustion attack';
                    throw new ReferenceError(msg);
                }
            }
        }
        return found;
    }
    toJSON(_arg, ctx) {
        if (!ctx)
            return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
    }
    toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
            anchors.anchorIsValid(this.source);
            if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
                const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
                throw new Error(msg);
            }
            if (ctx.implicitKey)
                return `${src} `;
        }
        return src;
    }
}
function getAliasCount(doc, node, anchors) {
    if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors && source && anchors.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
    }
    else if (identity.isCollection(node)) {
        let count = 0;
        for (const item of node.items) {
            const c = getAliasCount(doc, item, anchors);
            if (c > count)
                count = c;
        }
        return count;
    }
    else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors);
        const vc = getAliasCount(doc, node.value, anchors);
        return Math.max(kc, vc);
    }
    return 1;
}

exports.Alias = Alias;


/***/ }),

/***/ 40101:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(42404);
var identity = __nccwpck_require__(41127);
var Node = __nccwpck_require__(66673);

function collectionFromPath(schema, path, value) {
    let v = value;
    for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === 'number' && Number.isInteger(k) && k >= 0) {
            const a = [];
            a[k] = v;
            v = a;
        }
        else {
            v = new Map([[k, v]]);
        }
    }
    return createNode.createNode(v, undefined, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
            throw new Error('This should not happen, please report a bug.');
        },
        schema,
        sourceObjects: new Map()
    });
}
// Type guard is intentionally a little wrong so as to be more useful,
// as it does not cover untypable empty non-string iterables (e.g. []).
const isEmptyPath = (path) => path == null ||
    (typeof path === 'object' && !!path[Symbol.iterator]().next().done);
class Collection extends Node.NodeBase {
    constructor(type, schema) {
        super(type);
        Object.defineProperty(this, 'schema', {
            value: schema,
            configurable: true,
            enumerable: false,
            writable: true
        });
    }
    /**
     * Create a copy of this collection.
     *
     * @param schema - If defined, overwrites the original's schema
     */
    clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
            copy.schema = schema;
        copy.items = copy.items.map(it => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /**
     * Adds a value to the collection. For `!!map` and `!!omap` the value must
     * be a Pair instance or a `{ key, value }` object, which may not have a key
     * that already exists in the map.
     */
    addIn(path, value) {
        if (isEmptyPath(path))
            this.add(value);
        else {
            const [key, ...rest] = path;
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.addIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
    /**
     * Removes a value from the collection.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.delete(key);
        const node = this.get(key, true);
        if (identity.isCollection(node))
            return node.deleteIn(rest);
        else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
            return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
            return identity.isCollection(node) ? node.getIn(rest, keepScalar) : undefined;
    }
    hasAllNullValues(allowScalar) {
        return this.items.every(node => {
            if (!identity.isPair(node))
                return false;
            const n = node.value;
            return (n == null ||
                (allowScalar &&
                    identity.isScalar(n) &&
                    n.value == null &&
                    !n.commentBefore &&
                    !n.comment &&
                    !n.tag));
        });
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     */
    hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
            this.set(key, value);
        }
        else {
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.setIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
}

exports.Collection = Collection;
exports.collectionFromPath = collectionFromPath;
exports.isEmptyPath = isEmptyPath;


/***/ }),

/***/ 66673:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var applyReviver = __nccwpck_require__(83661);
var identity = __nccwpck_require__(41127);
var toJS = __nccwpck_require__(74043);

class NodeBase {
    constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
    }
    /** Create a copy of this node.  */
    clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** A plain JavaScript representation of this node. */
    toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
            throw new TypeError('A document argument is required');
        const ctx = {
            anchors: new Map(),
            doc,
            keep: true,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
}

exports.NodeBase = NodeBase;


/***/ }),

/***/ 57165:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(42404);
var stringifyPair = __nccwpck_require__(59748);
var addPairToJSMap = __nccwpck_require__(97104);
var identity = __nccwpck_require__(41127);

function createPair(key, value, ctx) {
    const k = createNode.createNode(key, undefined, ctx);
    const v = createNode.createNode(value, undefined, ctx);
    return new Pair(k, v);
}
class Pair {
    constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
    }
    clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
            key = key.clone(schema);
        if (identity.isNode(value))
            value = value.clone(schema);
        return new Pair(key, value);
    }
    toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
    }
    toString(ctx, onComment, onChompKeep) {
        return ctx?.doc
            ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep)
            : JSON.stringify(this);
    }
}

exports.Pair = Pair;
exports.createPair = createPair;


/***/ }),

/***/ 63301:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var Node = __nccwpck_require__(66673);
var toJS = __nccwpck_require__(74043);

const isScalarValue = (value) => !value || (typeof value !== 'function' && typeof value !== 'object');
class Scalar extends Node.NodeBase {
    constructor(value) {
        super(identity.SCALAR);
        this.value = value;
    }
    toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
    }
    toString() {
        return String(this.value);
    }
}
Scalar.BLOCK_FOLDED = 'BLOCK_FOLDED';
Scalar.BLOCK_LITERAL = 'BLOCK_LITERAL';
Scalar.PLAIN = 'PLAIN';
Scalar.QUOTE_DOUBLE = 'QUOTE_DOUBLE';
Scalar.QUOTE_SINGLE = 'QUOTE_SINGLE';

exports.Scalar = Scalar;
exports.isScalarValue = isScalarValue;


/***/ }),

/***/ 84454:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyCollection = __nccwpck_require__(61212);
var addPairToJSMap = __nccwpck_require__(97104);
var Collection = __nccwpck_require__(40101);
var identity = __nccwpck_require__(41127);
var Pair = __nccwpck_require__(57165);
var Scalar = __nccwpck_require__(63301);

function findPair(items, key) {
    const k = identity.isScalar(key) ? key.value : key;
    for (const it of items) {
        if (identity.isPair(it)) {
            if (it.key === key || it.key === k)
                return it;
            if (identity.isScalar(it.key) && it.key.value === k)
                return it;
        }
    }
    return undefined;
}
class YAMLMap extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:map';
    }
    constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
    }
    /**
     * A generic collection parsing method that can be extended
     * to other node classes that inherit from YAMLMap
     */
    static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
            if (typeof replacer === 'function')
                value = replacer.call(obj, key, value);
            else if (Array.isArray(replacer) && !replacer.includes(key))
                return;
            if (value !== undefined || keepUndefined)
                map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
            for (const [key, value] of obj)
                add(key, value);
        }
        else if (obj && typeof obj === 'object') {
            for (const key of Object.keys(obj))
                add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === 'function') {
            map.items.sort(schema.sortMapEntries);
        }
        return map;
    }
    /**
     * Adds a value to the collection.
     *
     * @param overwrite - If not set `true`, using a key that is already in the
     *   collection will throw. Otherwise, overwrites the previous value.
     */
    add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
            _pair = pair;
        else if (!pair || typeof pair !== 'object' || !('key' in pair)) {
            // In TypeScript, this never happens.
            _pair = new Pair.Pair(pair, pair?.value);
        }
        else
            _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
            if (!overwrite)
                throw new Error(`Key ${_pair.key} already set`);
            // For scalars, keep the old node & its comments and anchors
            if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
                prev.value.value = _pair.value;
            else
                prev.value = _pair.value;
        }
        else if (sortEntries) {
            const i = this.items.findIndex(item => sortEntries(_pair, item) < 0);
            if (i === -1)
                this.items.push(_pair);
            else
                this.items.splice(i, 0, _pair);
        }
        else {
            this.items.push(_pair);
        }
    }
    delete(key) {
        const it = findPair(this.items, key);
        if (!it)
            return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? undefined;
    }
    has(key) {
        return !!findPair(this.items, key);
    }
    set(key, value) {
        this.add(new Pair.Pair(key, value), true);
    }
    /**
     * @param ctx - Conversion context, originally set in Document#toJS()
     * @param {Class} Type - If set, forces the returned collection type
     * @returns Instance of Type, Map, or Object
     */
    toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? new Map() : {};
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const item of this.items)
            addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        for (const item of this.items) {
            if (!identity.isPair(item))
                throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
            ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '',
            flowChars: { start: '{', end: '}' },
            itemIndent: ctx.indent || '',
            onChompKeep,
            onComment
        });
    }
}

exports.YAMLMap = YAMLMap;
exports.findPair = findPair;


/***/ }),

/***/ 92223:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(42404);
var stringifyCollection = __nccwpck_require__(61212);
var Collection = __nccwpck_require__(40101);
var identity = __nccwpck_require__(41127);
var Scalar = __nccwpck_require__(63301);
var toJS = __nccwpck_require__(74043);

class YAMLSeq extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:seq';
    }
    constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
    }
    add(value) {
        this.items.push(value);
    }
    /**
     * Removes a value from the collection.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     *
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return undefined;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     */
    has(key) {
        const idx = asItemIndex(key);
        return typeof idx === 'number' && idx < this.items.length;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     *
     * If `key` does not contain a representation of an integer, this will throw.
     * It may be wrapped in a `Scalar`.
     */
    set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value))
            prev.value = value;
        else
            this.items[idx] = value;
    }
    toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
            ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
            seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '- ',
            flowChars: { start: '[', end: ']' },
            itemIndent: (ctx.indent || '') + '  ',
            onChompKeep,
            onComment
        });
    }
    static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
            let i = 0;
            for (let it of obj) {
                if (typeof replacer === 'function') {
                    const key = obj instanceof Set ? it : String(i++);
                    it = replacer.call(obj, key, it);
                }
                seq.items.push(createNode.createNode(it, undefined, ctx));
            }
        }
        return seq;
    }
}
function asItemIndex(key) {
    let idx = identity.isScalar(key) ? key.value : key;
    if (idx && typeof idx === 'string')
        idx = Number(idx);
    return typeof idx === 'number' && Number.isInteger(idx) && idx >= 0
        ? idx
        : null;
}

exports.YAMLSeq = YAMLSeq;


/***/ }),

/***/ 97104:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var log = __nccwpck_require__(57249);
var merge = __nccwpck_require__(90452);
var stringify = __nccwpck_require__(2148);
var identity = __nccwpck_require__(41127);
var toJS = __nccwpck_require__(74043);

function addPairToJSMap(ctx, map, { key, value }) {
    if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
    // TODO: Should drop this special case for bare << handling
    else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
    else {
        const jsKey = toJS.toJS(key, '', ctx);
        if (map instanceof Map) {
            map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        }
        else if (map instanceof Set) {
            map.add(jsKey);
        }
        else {
            const stringKey = stringifyKey(key, jsKey, ctx);
            const jsValue = toJS.toJS(value, stringKey, ctx);
            if (stringKey in map)
                Object.defineProperty(map, stringKey, {
                    value: jsValue,
                    writable: true,
                    enumerable: true,
                    configurable: true
                });
            else
                map[stringKey] = jsValue;
        }
    }
    return map;
}
function stringifyKey(key, jsKey, ctx) {
    if (jsKey === null)
        return '';
    // eslint-disable-next-line @typescript-eslint/no-base-to-string
    if (typeof jsKey !== 'object')
        return String(jsKey);
    if (identity.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = new Set();
        for (const node of ctx.anchors.keys())
            strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
            let jsonStr = JSON.stringify(strKey);
            if (jsonStr.length > 40)
                jsonStr = jsonStr.substring(0, 36) + '..."';
            log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
            ctx.mapKeyWarned = true;
        }
        return strKey;
    }
    return JSON.stringify(jsKey);
}

exports.addPairToJSMap = addPairToJSMap;


/***/ }),

/***/ 41127:
/***/ ((__unused_webpack_module, exports) => {



const ALIAS = Symbol.for('yaml.alias');
const DOC = Symbol.for('yaml.document');
const MAP = Symbol.for('yaml.map');
const PAIR = Symbol.for('yaml.pair');
const SCALAR = Symbol.for('yaml.scalar');
const SEQ = Symbol.for('yaml.seq');
const NODE_TYPE = Symbol.for('yaml.node.type');
const isAlias = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === ALIAS;
const isDocument = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === DOC;
const isMap = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === MAP;
const isPair = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === PAIR;
const isScalar = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SCALAR;
const isSeq = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SEQ;
function isCollection(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case MAP:
            case SEQ:
                return true;
        }
    return false;
}
function isNode(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case ALIAS:
            case MAP:
            case SCALAR:
            case SEQ:
                return true;
        }
    return false;
}
const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;

exports.ALIAS = ALIAS;
exports.DOC = DOC;
exports.MAP = MAP;
exports.NODE_TYPE = NODE_TYPE;
exports.PAIR = PAIR;
exports.SCALAR = SCALAR;
exports.SEQ = SEQ;
exports.hasAnchor = hasAnchor;
exports.isAlias = isAlias;
exports.isCollection = isCollection;
exports.isDocument = isDocument;
exports.isMap = isMap;
exports.isNode = isNode;
exports.isPair = isPair;
exports.isScalar = isScalar;
exports.isSeq = isSeq;


/***/ }),

/***/ 74043:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);

/**
 * Recursively convert any node or its contents to native JavaScript
 *
 * @param value - The input value
 * @param arg - If `value` defines a `toJSON()` method, use this
 *   as its first argument
 * @param ctx - Conversion context, originally set in Document#toJS(). If
 *   `{ keep: true }` is not set, output should be suitable for JSON
 *   stringification.
 */
function toJS(value, arg, ctx) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-return
    if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
    if (value && typeof value.toJSON === 'function') {
        // eslint-disable-next-line @typescript-eslint/no-unsafe-call
        if (!ctx || !identity.hasAnchor(value))
            return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: undefined };
        ctx.anchors.set(value, data);
        ctx.onCreate = res => {
            data.res = res;
            delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
            ctx.onCreate(res);
        return res;
    }
    if (typeof value === 'bigint' && !ctx?.keep)
        return Number(value);
    return value;
}

exports.toJS = toJS;


/***/ }),

/***/ 60110:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var resolveBlockScalar = __nccwpck_require__(48913);
var resolveFlowScalar = __nccwpck_require__(76842);
var errors = __nccwpck_require__(91464);
var stringifyString = __nccwpck_require__(83069);

function resolveAsScalar(token, strict = true, onError) {
    if (token) {
        const _onError = (pos, code, message) => {
            const offset = typeof pos === 'number' ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
            if (onError)
                onError(offset, code, message);
            else
                throw new errors.YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
            case 'block-scalar':
                return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
    }
    return null;
}
/**
 * Create a new scalar token with `value`
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.indent The indent level of the token.
 * @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
 * @param context.offset The offset position of the token.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function createScalarToken(value, context) {
    const { implicitKey = false, indent, inFlow = false, offset = -1, type = 'PLAIN' } = context;
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    const end = context.end ?? [
        { type: 'newline', offset: -1, indent, source: '\n' }
    ];
    switch (source[0]) {
        case '|':
        case '>': {
            const he = source.indexOf('\n');
            const head = source.substring(0, he);
            const body = source.substring(he + 1) + '\n';
            const props = [
                { type: 'block-scalar-header', offset, indent, source: head }
            ];
            if (!addEndtoBlockProps(props, end))
                props.push({ type: 'newline', offset: -1, indent, source: '\n' });
            return { type: 'block-scalar', offset, indent, props, source: body };
        }
        case '"':
            return { type: 'double-quoted-scalar', offset, indent, source, end };
        case "'":
            return { type: 'single-quoted-scalar', offset, indent, source, end };
        default:
            return { type: 'scalar', offset, indent, source, end };
    }
}
/**
 * Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
 *
 * Best efforts are made to retain any comments previously associated with the `token`,
 * though all contents within a collection's `items` will be overwritten.
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.afterKey In most cases, values after a key should have an additional level of indentation.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function setScalarValue(token, value, context = {}) {
    let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
    let indent = 'indent' in token ? token.indent : null;
    if (afterKey && typeof indent === 'number')
        indent += 2;
    if (!type)
        switch (token.type) {
            case 'single-quoted-scalar':
                type = 'QUOTE_SINGLE';
                break;
            case 'double-quoted-scalar':
                type = 'QUOTE_DOUBLE';
                break;
            case 'block-scalar': {
                const header = token.props[0];
                if (header.type !== 'block-scalar-header')
                    throw new Error('Invalid block scalar header');
                type = header.source[0] === '>' ? 'BLOCK_FOLDED' : 'BLOCK_LITERAL';
                break;
            }
            default:
                type = 'PLAIN';
        }
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    switch (source[0]) {
        case '|':
        case '>':
            setBlockScalarValue(token, source);
            break;
        case '"':
            setFlowScalarValue(token, source, 'double-quoted-scalar');
            break;
        case "'":
            setFlowScalarValue(token, source, 'single-quoted-scalar');
            break;
        default:
            setFlowScalarValue(token, source, 'scalar');
    }
}
function setBlockScalarValue(token, source) {
    const he = source.indexOf('\n');
    const head = source.substring(0, he);
    const body = source.substring(he + 1) + '\n';
    if (token.type === 'block-scalar') {
        const header = token.props[0];
        if (header.type !== 'block-scalar-header')
            throw new Error('Invalid block scalar header');
        header.source = head;
        token.source = body;
    }
    else {
        const { offset } = token;
        const indent = 'indent' in token ? token.indent : -1;
        const props = [
            { type: 'block-scalar-header', offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, 'end' in token ? token.end : undefined))
            props.push({ type: 'newline', offset: -1, indent, source: '\n' });
        for (const key of Object.keys(token))
            if (key !== 'type' && key !== 'offset')
                delete token[key];
        Object.assign(token, { type: 'block-scalar', indent, props, source: body });
    }
}
/** @returns `true` if last token is a newline */
function addEndtoBlockProps(props, end) {
    if (end)
        for (const st of end)
            switch (st.type) {
                case 'space':
                case 'comment':
                    props.push(st);
                    break;
                case 'newline':
                    props.push(st);
                    return true;
            }
    return false;
}
function setFlowScalarValue(token, source, type) {
    switch (token.type) {
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            token.type = type;
            token.source = source;
            break;
        case 'block-scalar': {
            const end = token.props.slice(1);
            let oa = source.length;
            if (token.props[0].type === 'block-scalar-header')
                oa -= token.props[0].source.length;
            for (const tok of end)
                tok.offset += oa;
            delete token.props;
            Object.assign(token, { type, source, end });
            break;
        }
        case 'block-map':
        case 'block-seq': {
            const offset = token.offset + source.length;
            const nl = { type: 'newline', offset, indent: token.indent, source: '\n' };
            delete token.items;
            Object.assign(token, { type, source, end: [nl] });
            break;
        }
        default: {
            const indent = 'indent' in token ? token.indent : -1;
            const end = 'end' in token && Array.isArray(token.end)
                ? token.end.filter(st => st.type === 'space' ||
                    st.type === 'comment' ||
                    st.type === 'newline')
                : [];
            for (const key of Object.keys(token))
                if (key !== 'type' && key !== 'offset')
                    delete token[key];
            Object.assign(token, { type, indent, source, end });
        }
    }
}

exports.createScalarToken = createScalarToken;
exports.resolveAsScalar = resolveAsScalar;
exports.setScalarValue = setScalarValue;


/***/ }),

/***/ 91733:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringify a CST document, token, or collection item
 *
 * Fair warning: This applies no validation whatsoever, and
 * simply concatenates the sources in their logical order.
 */
const stringify = (cst) => 'type' in cst ? stringifyToken(cst) : stringifyItem(cst);
function stringifyToken(token) {
    switch (token.type) {
        case 'block-scalar': {
            let res = '';
            for (const tok of token.props)
                res += stringifyToken(tok);
            return res + token.source;
        }
        case 'block-map':
        case 'block-seq': {
            let res = '';
            for (const item of token.items)
                res += stringifyItem(item);
            return res;
        }
        case 'flow-collection': {
            let res = token.start.source;
            for (const item of token.items)
                res += stringifyItem(item);
            for (const st of token.end)
                res += st.source;
            return res;
        }
        case 'document': {
            let res = stringifyItem(token);
            if (token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
        default: {
            let res = token.source;
            if ('end' in token && token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
    }
}
function stringifyItem({ start, key, sep, value }) {
    let res = '';
    for (const st of start)
        res += st.source;
    if (key)
        res += stringifyToken(key);
    if (sep)
        for (const st of sep)
            res += st.source;
    if (value)
        res += stringifyToken(value);
    return res;
}

exports.stringify = stringify;


/***/ }),

/***/ 97715:
/***/ ((__unused_webpack_module, exports) => {



const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove item');
/**
 * Apply a visitor to a CST document or item.
 *
 * Walks through the tree (depth-first) starting from the root, calling a
 * `visitor` function with two arguments when entering each item:
 *   - `item`: The current item, which included the following members:
 *     - `start: SourceToken[]` – Source tokens before the key or value,
 *       possibly including its anchor or tag.
 *     - `key?: Token | null` – Set for pair values. May then be `null`, if
 *       the key before the `:` separator is empty.
 *     - `sep?: SourceToken[]` – Source tokens between the key and the value,
 *       which should include the `:` map value indicator if `value` is set.
 *     - `value?: Token` – The value of a sequence item, or of a map pair.
 *   - `path`: The steps from the root to the current node, as an array of
 *     `['key' | 'value', number]` tuples.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this token, continue with
 *      next sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current item, then continue with the next one
 *   - `number`: Set the index of the next step. This is useful especially if
 *     the index of the current token has changed.
 *   - `function`: Define the next visitor for this item. After the original
 *     visitor is called on item entry, next visitors are called after handling
 *     a non-empty `key` and when exiting the item.
 */
function visit(cst, visitor) {
    if ('type' in cst && cst.type === 'document')
        cst = { start: cst.start, value: cst.value };
    _visit(Object.freeze([]), cst, visitor);
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current item */
visit.SKIP = SKIP;
/** Remove the current item */
visit.REMOVE = REMOVE;
/** Find the item at `path` from `cst` as the root */
visit.itemAtPath = (cst, path) => {
    let item = cst;
    for (const [field, index] of path) {
        const tok = item?.[field];
        if (tok && 'items' in tok) {
            item = tok.items[index];
        }
        else
            return undefined;
    }
    return item;
};
/**
 * Get the immediate parent collection of the item at `path` from `cst` as the root.
 *
 * Throws an error if the collection is not found, which should never happen if the item itself exists.
 */
visit.parentCollection = (cst, path) => {
    const parent = visit.itemAtPath(cst, path.slice(0, -1));
    const field = path[path.length - 1][0];
    const coll = parent?.[field];
    if (coll && 'items' in coll)
        return coll;
    throw new Error('Parent collection not found');
};
function _visit(path, item, visitor) {
    let ctrl = visitor(item, path);
    if (typeof ctrl === 'symbol')
        return ctrl;
    for (const field of ['key', 'value']) {
        const token = item[field];
        if (token && 'items' in token) {
            for (let i = 0; i < token.items.length; ++i) {
                const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    token.items.splice(i, 1);
                    i -= 1;
                }
            }
            if (typeof ctrl === 'function' && field === 'key')
                ctrl = ctrl(item, path);
        }
    }
    return typeof ctrl === 'function' ? ctrl(item, path) : ctrl;
}

exports.visit = visit;


/***/ }),

/***/ 3461:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cstScalar = __nccwpck_require__(60110);
var cstStringify = __nccwpck_require__(91733);
var cstVisit = __nccwpck_require__(97715);

/** The byte order mark */
const BOM = '\u{FEFF}';
/** Start of doc-mode */
const DOCUMENT = '\x02'; // C0: Start of Text
/** Unexpected end of flow-mode */
const FLOW_END = '\x18'; // C0: Cancel
/** Next token is a scalar value */
const SCALAR = '\x1f'; // C0: Unit Separator
/** @returns `true` if `token` is a flow or block collection */
const isCollection = (token) => !!token && 'items' in token;
/** @returns `true` if `token` is a flow or block scalar; not an alias */
const isScalar = (token) => !!token &&
    (token.type === 'scalar' ||
        token.type === 'single-quoted-scalar' ||
        token.type === 'double-quoted-scalar' ||
        token.type === 'block-scalar');
/* istanbul ignore next */
/** Get a printable representation of a lexer token */
function prettyToken(token) {
    switch (token) {
        case BOM:
            return '<BOM>';
        case DOCUMENT:
            return '<DOC>';
        case FLOW_END:
            return '<FLOW_END>';
        case SCALAR:
            return '<SCALAR>';
        default:
            return JSON.stringify(token);
    }
}
/** Identify the type of a lexer token. May return `null` for unknown tokens. */
function tokenType(source) {
    switch (source) {
        case BOM:
            return 'byte-order-mark';
        case DOCUMENT:
            return 'doc-mode';
        case FLOW_END:
            return 'flow-error-end';
        case SCALAR:
            return 'scalar';
        case '---':
            return 'doc-start';
        case '...':
            return 'doc-end';
        case '':
        case '\n':
        case '\r\n':
            return 'newline';
        case '-':
            return 'seq-item-ind';
        case '?':
            return 'explicit-key-ind';
        case ':':
            return 'map-value-ind';
        case '{':
            return 'flow-map-start';
        case '}':
            return 'flow-map-end';
        case '[':
            return 'flow-seq-start';
        case ']':
            return 'flow-seq-end';
        case ',':
            return 'comma';
    }
    switch (source[0]) {
        case ' ':
        case '\t':
            return 'space';
        case '#':
            return 'comment';
        case '%':
            return 'directive-line';
        case '*':
            return 'alias';
        case '&':
            return 'anchor';
        case '!':
            return 'tag';
        case "'":
            return 'single-quoted-scalar';
        case '"':
            return 'double-quoted-scalar';
        case '|':
        case '>':
            return 'block-scalar-header';
    }
    return null;
}

exports.createScalarToken = cstScalar.createScalarToken;
exports.resolveAsScalar = cstScalar.resolveAsScalar;
exports.setScalarValue = cstScalar.setScalarValue;
exports.stringify = cstStringify.stringify;
exports.visit = cstVisit.visit;
exports.BOM = BOM;
exports.DOCUMENT = DOCUMENT;
exports.FLOW_END = FLOW_END;
exports.SCALAR = SCALAR;
exports.isCollection = isCollection;
exports.isScalar = isScalar;
exports.prettyToken = prettyToken;
exports.tokenType = tokenType;


/***/ }),

/***/ 40361:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cst = __nccwpck_require__(3461);

/*
START -> stream

stream
  directive -> line-end -> stream
  indent + line-end -> stream
  [else] -> line-start

line-end
  comment -> line-end
  newline -> .
  input-end -> END

line-start
  doc-start -> doc
  doc-end -> stream
  [else] -> indent -> block-start

block-start
  seq-item-start -> block-start
  explicit-key-start -> block-start
  map-value-start -> block-start
  [else] -> doc

doc
  line-end -> line-start
  spaces -> doc
  anchor -> doc
  tag -> doc
  flow-start -> flow -> doc
  flow-end -> error -> doc
  seq-item-start -> error -> doc
  explicit-key-start -> error -> doc
  map-value-start -> doc
  alias -> doc
  quote-start -> quoted-scalar -> doc
  block-scalar-header -> line-end -> block-scalar(min) -> line-start
  [else] -> plain-scalar(false, min) -> doc

flow
  line-end -> flow
  spaces -> flow
  anchor -> flow
  tag -> flow
  flow-start -> flow -> flow
  flow-end -> .
  seq-item-start -> error -> flow
  explicit-key-start -> flow
  map-value-start -> flow
  alias -> flow
  quote-start -> quoted-scalar -> flow
  comma -> flow
  [else] -> plain-scalar(true, 0) -> flow

quoted-scalar
  quote-end -> .
  [else] -> quoted-scalar

block-scalar(min)
  newline + peek(indent < min) -> .
  [else] -> block-scalar(min)

plain-scalar(is-flow, min)
  scalar-end(is-flow) -> .
  peek(newline + (indent < min)) -> .
  [else] -> plain-scalar(min)
*/
function isEmpty(ch) {
    switch (ch) {
        case undefined:
        case ' ':
        case '\n':
        case '\r':
        case '\t':
            return true;
        default:
            return false;
    }
}
const hexDigits = new Set('0123456789ABCDEFabcdef');
const tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
const flowIndicatorChars = new Set(',[]{}');
const invalidAnchorChars = new Set(' ,[]{}\n\r\t');
const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
/**
 * Splits an input string into lexical tokens, i.e. smaller strings that are
 * easily identifiable by `tokens.tokenType()`.
 *
 * Lexing starts always in a "stream" context. Incomplete input may be buffered
 * until a complete token can be emitted.
 *
 * In addition to slices of the original input, the following control characters
 * may also be emitted:
 *
 * - `\x02` (Start of Text): A document starts with the next token
 * - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
 * - `\x1f` (Unit Separator): Next token is a scalar value
 * - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
 */
class Lexer {
    constructor() {
        /**
         * Flag indicating whether the end of the current buffer marks the end of
         * all input
         */
        this.atEnd = false;
        /**
         * Explicit indent set in block scalar header, as an offset from the current
         * minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
         * explicitly set.
         */
        this.blockScalarIndent = -1;
        /**
         * Block scalars that include a + (keep) chomping indicator in their header
         * include trailing empty lines, which are otherwise excluded from the
         * scalar's contents.
         */
        this.blockScalarKeep = false;
        /** Current input */
        this.buffer = '';
        /**
         * Flag noting whether the map value indicator : can immediately follow this
         * node within a flow context.
         */
        this.flowKey = false;
        /** Count of surrounding flow collection levels. */
        this.flowLevel = 0;
        /**
         * Minimum level of indentation required for next lines to be parsed as a
         * part of the current scalar value.
         */
        this.indentNext = 0;
        /** Indentation level of the current line. */
        this.indentValue = 0;
        /** Position of the next \n character. */
        this.lineEndPos = null;
        /** Stores the state of the lexer if reaching the end of incpomplete input */
        this.next = null;
        /** A pointer to `buffer`; the current position of the lexer. */
        this.pos = 0;
    }
    /**
     * Generate YAML tokens from the `source` string. If `incomplete`,
     * a part of the last line may be left as a buffer for the next call.
     *
     * @returns A generator of lexical tokens
     */
    *lex(source, incomplete = false) {
        if (source) {
            if (typeof source !== 'string')
                throw TypeError('source is not a string');
            this.buffer = this.buffer ? this.buffer + source : source;
            this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? 'stream';
        while (next && (incomplete || this.hasChars(1)))
            next = yield* this.parseNext(next);
    }
    atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === ' ' || ch === '\t')
            ch = this.buffer[++i];
        if (!ch || ch === '#' || ch === '\n')
            return true;
        if (ch === '\r')
            return this.buffer[i + 1] === '\n';
        return false;
    }
    charAt(n) {
        return this.buffer[this.pos + n];
    }
    continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
            let indent = 0;
            while (ch === ' ')
                ch = this.buffer[++indent + offset];
            if (ch === '\r') {
                const next = this.buffer[indent + offset + 1];
                if (next === '\n' || (!next && !this.atEnd))
                    return offset + indent + 1;
            }
            return ch === '\n' || indent >= this.indentNext || (!ch && !this.atEnd)
                ? offset + indent
                : -1;
        }
        if (ch === '-' || ch === '.') {
            const dt = this.buffer.substr(offset, 3);
            if ((dt === '---' || dt === '...') && isEmpty(this.buffer[offset + 3]))
                return -1;
        }
        return offset;
    }
    getLine() {
        let end = this.lineEndPos;
        if (typeof end !== 'number' || (end !== -1 && end < this.pos)) {
            end = this.buffer.indexOf('\n', this.pos);
            this.lineEndPos = end;
        }
        if (end === -1)
            return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === '\r')
            end -= 1;
        return this.buffer.substring(this.pos, end);
    }
    hasChars(n) {
        return this.pos + n <= this.buffer.length;
    }
    setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
    }
    peek(n) {
        return this.buffer.substr(this.pos, n);
    }
    *parseNext(next) {
        switch (next) {
            case 'stream':
                return yield* this.parseStream();
            case 'line-start':
                return yield* this.parseLineStart();
            case 'block-start':
                return yield* this.parseBlockStart();
            case 'doc':
                return yield* this.parseDocument();
            case 'flow':
                return yield* this.parseFlowCollection();
            case 'quoted-scalar':
                return yield* this.parseQuotedScalar();
            case 'block-scalar':
                return yield* this.parseBlockScalar();
            case 'plain-scalar':
                return yield* this.parsePlainScalar();
        }
    }
    *parseStream() {
        let line = this.getLine();
        if (line === null)
            return this.setNext('stream');
        if (line[0] === cst.BOM) {
            yield* this.pushCount(1);
            line = line.substring(1);
        }
        if (line[0] === '%') {
            let dirEnd = line.length;
            let cs = line.indexOf('#');
            while (cs !== -1) {
                const ch = line[cs - 1];
                if (ch === ' ' || ch === '\t') {
                    dirEnd = cs - 1;
                    break;
                }
                else {
                    cs = line.indexOf('#', cs + 1);
                }
            }
            while (true) {
                const ch = line[dirEnd - 1];
                if (ch === ' ' || ch === '\t')
                    dirEnd -= 1;
                else
                    break;
            }
            const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
            yield* this.pushCount(line.length - n); // possible comment
            this.pushNewline();
            return 'stream';
        }
        if (this.atLineEnd()) {
            const sp = yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - sp);
            yield* this.pushNewline();
            return 'stream';
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
    }
    *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
            return this.setNext('line-start');
        if (ch === '-' || ch === '.') {
            if (!this.atEnd && !this.hasChars(4))
                return this.setNext('line-start');
            const s = this.peek(3);
            if ((s === '---' || s === '...') && isEmpty(this.charAt(3))) {
                yield* this.pushCount(3);
                this.indentValue = 0;
                this.indentNext = 0;
                return s === '---' ? 'doc' : 'stream';
            }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
            this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
    }
    *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
            return this.setNext('block-start');
        if ((ch0 === '-' || ch0 === '?' || ch0 === ':') && isEmpty(ch1)) {
            const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
            this.indentNext = this.indentValue + 1;
            this.indentValue += n;
            return 'block-start';
        }
        return 'doc';
    }
    *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
            return this.setNext('doc');
        let n = yield* this.pushIndicators();
        switch (line[n]) {
            case '#':
                yield* this.pushCount(line.length - n);
            // fallthrough
            case undefined:
                yield* this.pushNewline();
                return yield* this.parseLineStart();
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel = 1;
                return 'flow';
            case '}':
            case ']':
                // this is an error
                yield* this.pushCount(1);
                return 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'doc';
            case '"':
            case "'":
                return yield* this.parseQuotedScalar();
            case '|':
            case '>':
                n += yield* this.parseBlockScalarHeader();
                n += yield* this.pushSpaces(true);
                yield* this.pushCount(line.length - n);
                yield* this.pushNewline();
                return yield* this.parseBlockScalar();
            default:
                return yield* this.parsePlainScalar();
        }
    }
    *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
            nl = yield* this.pushNewline();
            if (nl > 0) {
                sp = yield* this.pushSpaces(false);
                this.indentValue = indent = sp;
            }
            else {
                sp = 0;
            }
            sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
            return this.setNext('flow');
        if ((indent !== -1 && indent < this.indentNext && line[0] !== '#') ||
            (indent === 0 &&
                (line.startsWith('---') || line.startsWith('...')) &&
                isEmpty(line[3]))) {
            // Allowing for the terminal ] or } at the same (rather than greater)
            // indent level as the initial [ or { is technically invalid, but
            // failing here would be surprising to users.
            const atFlowEndMarker = indent === this.indentNext - 1 &&
                this.flowLevel === 1 &&
                (line[0] === ']' || line[0] === '}');
            if (!atFlowEndMarker) {
                // this is an error
                this.flowLevel = 0;
                yield cst.FLOW_END;
                return yield* this.parseLineStart();
            }
        }
        let n = 0;
        while (line[n] === ',') {
            n += yield* this.pushCount(1);
            n += yield* this.pushSpaces(true);
            this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
            case undefined:
                return 'flow';
            case '#':
                yield* this.pushCount(line.length - n);
                return 'flow';
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel += 1;
                return 'flow';
            case '}':
            case ']':
                yield* this.pushCount(1);
                this.flowKey = true;
                this.flowLevel -= 1;
                return this.flowLevel ? 'flow' : 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'flow';
            case '"':
            case "'":
                this.flowKey = true;
                return yield* this.parseQuotedScalar();
            case ':': {
                const next = this.charAt(1);
                if (this.flowKey || isEmpty(next) || next === ',') {
                    this.flowKey = false;
                    yield* this.pushCount(1);
                    yield* this.pushSpaces(true);
                    return 'flow';
                }
            }
            // fallthrough
            default:
                this.flowKey = false;
                return yield* this.parsePlainScalar();
        }
    }
    *parseQuotedScalar() {
        const quote = this.charAt(0);
        let end = this.buffer.indexOf(quote, this.pos + 1);
        if (quote === "'") {
            while (end !== -1 && this.buffer[end + 1] === "'")
                end = this.buffer.indexOf("'", end + 2);
        }
        else {
            // double-quote
            while (end !== -1) {
                let n = 0;
                while (this.buffer[end - 1 - n] === '\\')
                    n += 1;
                if (n % 2 === 0)
                    break;
                end = this.buffer.indexOf('"', end + 1);
            }
        }
        // Only looking for newlines within the quotes
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf('\n', this.pos);
        if (nl !== -1) {
            while (nl !== -1) {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = qb.indexOf('\n', cs);
            }
            if (nl !== -1) {
                // this is an error caused by an unexpected unindent
                end = nl - (qb[nl - 1] === '\r' ? 2 : 1);
            }
        }
        if (end === -1) {
            if (!this.atEnd)
                return this.setNext('quoted-scalar');
            end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? 'flow' : 'doc';
    }
    *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
            const ch = this.buffer[++i];
            if (ch === '+')
                this.blockScalarKeep = true;
            else if (ch > '0' && ch <= '9')
                this.blockScalarIndent = Number(ch) - 1;
            else if (ch !== '-')
                break;
        }
        return yield* this.pushUntil(ch => isEmpty(ch) || ch === '#');
    }
    *parseBlockScalar() {
        let nl = this.pos - 1; // may be -1 if this.pos === 0
        let indent = 0;
        let ch;
        loop: for (let i = this.pos; (ch = this.buffer[i]); ++i) {
            switch (ch) {
                case ' ':
                    indent += 1;
                    break;
                case '\n':
                    nl = i;
                    indent = 0;
                    break;
                case '\r': {
                    const next = this.buffer[i + 1];
                    if (!next && !this.atEnd)
                        return this.setNext('block-scalar');
                    if (next === '\n')
                        break;
                } // fallthrough
                default:
                    break loop;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('block-scalar');
        if (indent >= this.indentNext) {
            if (this.blockScalarIndent === -1)
                this.indentNext = indent;
            else {
                this.indentNext =
                    this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
            }
            do {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = this.buffer.indexOf('\n', cs);
            } while (nl !== -1);
            if (nl === -1) {
                if (!this.atEnd)
                    return this.setNext('block-scalar');
                nl = this.buffer.length;
            }
        }
        // Trailing insufficiently indented tabs are invalid.
        // To catch that during parsing, we include them in the block scalar value.
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === ' ')
            ch = this.buffer[++i];
        if (ch === '\t') {
            while (ch === '\t' || ch === ' ' || ch === '\r' || ch === '\n')
                ch = this.buffer[++i];
            nl = i - 1;
        }
        else if (!this.blockScalarKeep) {
            do {
                let i = nl - 1;
                let ch = this.buffer[i];
                if (ch === '\r')
                    ch = this.buffer[--i];
                const lastChar = i; // Drop the line if last char not more indented
                while (ch === ' ')
                    ch = this.buffer[--i];
                if (ch === '\n' && i >= this.pos && i + 1 + indent > lastChar)
                    nl = i;
                else
                    break;
            } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
    }
    *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while ((ch = this.buffer[++i])) {
            if (ch === ':') {
                const next = this.buffer[i + 1];
                if (isEmpty(next) || (inFlow && flowIndicatorChars.has(next)))
                    break;
                end = i;
            }
            else if (isEmpty(ch)) {
                let next = this.buffer[i + 1];
                if (ch === '\r') {
                    if (next === '\n') {
                        i += 1;
                        ch = '\n';
                        next = this.buffer[i + 1];
                    }
                    else
                        end = i;
                }
                if (next === '#' || (inFlow && flowIndicatorChars.has(next)))
                    break;
                if (ch === '\n') {
                    const cs = this.continueScalar(i + 1);
                    if (cs === -1)
                        break;
                    i = Math.max(i, cs - 2); // to advance, but still account for ' #'
                }
            }
            else {
                if (inFlow && flowIndicatorChars.has(ch))
                    break;
                end = i;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('plain-scalar');
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? 'flow' : 'doc';
    }
    *pushCount(n) {
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos += n;
            return n;
        }
        return 0;
    }
    *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
            yield s;
            this.pos += s.length;
            return s.length;
        }
        else if (allowEmpty)
            yield '';
        return 0;
    }
    *pushIndicators() {
        let n = 0;
        loop: while (true) {
            switch (this.charAt(0)) {
                case '!':
                    n += yield* this.pushTag();
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '&':
                    n += yield* this.pushUntil(isNotAnchorChar);
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '-': // this is an error
                case '?': // this is an error outside flow collections
                case ':': {
                    const inFlow = this.flowLevel > 0;
                    const ch1 = this.charAt(1);
                    if (isEmpty(ch1) || (inFlow && flowIndicatorChars.has(ch1))) {
                        if (!inFlow)
                            this.indentNext = this.indentValue + 1;
                        else if (this.flowKey)
                            this.flowKey = false;
                        n += yield* this.pushCount(1);
                        n += yield* this.pushSpaces(true);
                        continue loop;
                    }
                }
            }
            break loop;
        }
        return n;
    }
    *pushTag() {
        if (this.charAt(1) === '<') {
            let i = this.pos + 2;
            let ch = this.buffer[i];
            while (!isEmpty(ch) && ch !== '>')
                ch = this.buffer[++i];
            return yield* this.pushToIndex(ch === '>' ? i + 1 : i, false);
        }
        else {
            let i = this.pos + 1;
            let ch = this.buffer[i];
            while (ch) {
                if (tagChars.has(ch))
                    ch = this.buffer[++i];
                else if (ch === '%' &&
                    hexDigits.has(this.buffer[i + 1]) &&
                    hexDigits.has(this.buffer[i + 2])) {
                    ch = this.buffer[(i += 3)];
                }
                else
                    break;
            }
            return yield* this.pushToIndex(i, false);
        }
    }
    *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === '\n')
            return yield* this.pushCount(1);
        else if (ch === '\r' && this.charAt(1) === '\n')
            return yield* this.pushCount(2);
        else
            return 0;
    }
    *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
            ch = this.buffer[++i];
        } while (ch === ' ' || (allowTabs && ch === '\t'));
        const n = i - this.pos;
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos = i;
        }
        return n;
    }
    *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
            ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
    }
}

exports.Lexer = Lexer;


/***/ }),

/***/ 66628:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Tracks newlines during parsing in order to provide an efficient API for
 * determining the one-indexed `{ line, col }` position for any offset
 * within the input.
 */
class LineCounter {
    constructor() {
        this.lineStarts = [];
        /**
         * Should be called in ascending order. Otherwise, call
         * `lineCounter.lineStarts.sort()` before calling `linePos()`.
         */
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        /**
         * Performs a binary search and returns the 1-indexed { line, col }
         * position of `offset`. If `line === 0`, `addNewLine` has never been
         * called or `offset` is before the first known newline.
         */
        this.linePos = (offset) => {
            let low = 0;
            let high = this.lineStarts.length;
            while (low < high) {
                const mid = (low + high) >> 1; // Math.floor((low + high) / 2)
                if (this.lineStarts[mid] < offset)
                    low = mid + 1;
                else
                    high = mid;
            }
            if (this.lineStarts[low] === offset)
                return { line: low + 1, col: 1 };
            if (low === 0)
                return { line: 0, col: offset };
            const start = this.lineStarts[low - 1];
            return { line: low, col: offset - start + 1 };
        };
    }
}

exports.LineCounter = LineCounter;


/***/ }),

/***/ 3456:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(40361);

function includesToken(list, type) {
    for (let i = 0; i < list.length; ++i)
        if (list[i].type === type)
            return true;
    return false;
}
function findNonEmptyIndex(list) {
    for (let i = 0; i < list.length; ++i) {
        switch (list[i].type) {
            case 'space':
            case 'comment':
            case 'newline':
                break;
            default:
                return i;
        }
    }
    return -1;
}
function isFlowToken(token) {
    switch (token?.type) {
        case 'alias':
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'flow-collection':
            return true;
        default:
            return false;
    }
}
function getPrevProps(parent) {
    switch (parent.type) {
        case 'document':
            return parent.start;
        case 'block-map': {
            const it = parent.items[parent.items.length - 1];
            return it.sep ?? it.start;
        }
        case 'block-seq':
            return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
            return [];
    }
}
/** Note: May modify input array */
function getFirstKeyStartProps(prev) {
    if (prev.length === 0)
        return [];
    let i = prev.length;
    loop: while (--i >= 0) {
        switch (prev[i].type) {
            case 'doc-start':
            case 'explicit-key-ind':
            case 'map-value-ind':
            case 'seq-item-ind':
            case 'newline':
                break loop;
        }
    }
    while (prev[++i]?.type === 'space') {
        /* loop */
    }
    return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
    // May exhaust call stack with large `source` array
    if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
    else
        for (let i = 0; i < source.length; ++i)
            target.push(source[i]);
}
function fixFlowSeqItems(fc) {
    if (fc.start.type === 'flow-seq-start') {
        for (const it of fc.items) {
            if (it.sep &&
                !it.value &&
                !includesToken(it.start, 'explicit-key-ind') &&
                !includesToken(it.sep, 'map-value-ind')) {
                if (it.key)
                    it.value = it.key;
                delete it.key;
                if (isFlowToken(it.value)) {
                    if (it.value.end)
                        arrayPushArray(it.value.end, it.sep);
                    else
                        it.value.end = it.sep;
                }
                else
                    arrayPushArray(it.start, it.sep);
                delete it.sep;
            }
        }
    }
}
/**
 * A YAML concrete syntax tree (CST) parser
 *
 * ```ts
 * const src: string = ...
 * for (const token of new Parser().parse(src)) {
 *   // token: Token
 * }
 * ```
 *
 * To use the parser with a user-provided lexer:
 *
 * ```ts
 * function* parse(source: string, lexer: Lexer) {
 *   const parser = new Parser()
 *   for (const lexeme of lexer.lex(source))
 *     yield* parser.next(lexeme)
 *   yield* parser.end()
 * }
 *
 * const src: string = ...
 * const lexer = new Lexer()
 * for (const token of parse(src, lexer)) {
 *   // token: Token
 * }
 * ```
 */
class Parser {
    /**
     * @param onNewLine - If defined, called separately with the start position of
     *   each new line (in `parse()`, including the start of input).
     */
    constructor(onNewLine) {
        /** If true, space and sequence indicators count as indentation */
        this.atNewLine = true;
        /** If true, next token is a scalar value */
        this.atScalar = false;
        /** Current indentation level */
        this.indent = 0;
        /** Current offset since the start of parsing */
        this.offset = 0;
        /** On the same line with a block map key */
        this.onKeyLine = false;
        /** Top indicates the node that's currently being built */
        this.stack = [];
        /** The source of the current token, set in parse() */
        this.source = '';
        /** The type of the current token, set in parse() */
        this.type = '';
        // Must be defined after `next()`
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
    }
    /**
     * Parse `source` as a YAML stream.
     * If `incomplete`, a part of the last line may be left as a buffer for the next call.
     *
     * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
     *
     * @returns A generator of tokens representing each directive, document, and other structure.
     */
    *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
            this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
            yield* this.next(lexeme);
        if (!incomplete)
            yield* this.end();
    }
    /**
     * Advance the parser by the `source` of one lexical token.
     */
    *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
            console.log('|', cst.prettyToken(source));
        if (this.atScalar) {
            this.atScalar = false;
            yield* this.step();
            this.offset += source.length;
            return;
        }
        const type = cst.tokenType(source);
        if (!type) {
            const message = `Not a YAML token: ${source}`;
            yield* this.pop({ type: 'error', offset: this.offset, message, source });
            this.offset += source.length;
        }
        else if (type === 'scalar') {
            this.atNewLine = false;
            this.atScalar = true;
            this.type = 'scalar';
        }
        else {
            this.type = type;
            yield* this.step();
            switch (type) {
                case 'newline':
                    this.atNewLine = true;
                    this.indent = 0;
                    if (this.onNewLine)
                        this.onNewLine(this.offset + source.length);
                    break;
                case 'space':
                    if (this.atNewLine && source[0] === ' ')
                        this.indent += source.length;
                    break;
                case 'explicit-key-ind':
                case 'map-value-ind':
                case 'seq-item-ind':
                    if (this.atNewLine)
                        this.indent += source.length;
                    break;
                case 'doc-mode':
                case 'flow-error-end':
                    return;
                default:
                    this.atNewLine = false;
            }
            this.offset += source.length;
        }
    }
    /** Call at end of input to push out any remaining constructions */
    *end() {
        while (this.stack.length > 0)
            yield* this.pop();
    }
    get sourceToken() {
        const st = {
            type: this.type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
        return st;
    }
    *step() {
        const top = this.peek(1);
        if (this.type === 'doc-end' && top?.type !== 'doc-end') {
            while (this.stack.length > 0)
                yield* this.pop();
            this.stack.push({
                type: 'doc-end',
                offset: this.offset,
                source: this.source
            });
            return;
        }
        if (!top)
            return yield* this.stream();
        switch (top.type) {
            case 'document':
                return yield* this.document(top);
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return yield* this.scalar(top);
            case 'block-scalar':
                return yield* this.blockScalar(top);
            case 'block-map':
                return yield* this.blockMap(top);
            case 'block-seq':
                return yield* this.blockSequence(top);
            case 'flow-collection':
                return yield* this.flowCollection(top);
            case 'doc-end':
                return yield* this.documentEnd(top);
        }
        /* istanbul ignore next should not happen */
        yield* this.pop();
    }
    peek(n) {
        return this.stack[this.stack.length - n];
    }
    *pop(error) {
        const token = error ?? this.stack.pop();
        /* istanbul ignore if should not happen */
        if (!token) {
            const message = 'Tried to pop an empty stack';
            yield { type: 'error', offset: this.offset, source: '', message };
        }
        else if (this.stack.length === 0) {
            yield token;
        }
        else {
            const top = this.peek(1);
            if (token.type === 'block-scalar') {
                // Block scalars use their parent rather than header indent
                token.indent = 'indent' in top ? top.indent : 0;
            }
            else if (token.type === 'flow-collection' && top.type === 'document') {
                // Ignore all indent for top-level flow collections
                token.indent = 0;
            }
            if (token.type === 'flow-collection')
                fixFlowSeqItems(token);
            switch (top.type) {
                case 'document':
                    top.value = token;
                    break;
                case 'block-scalar':
                    top.props.push(token); // error
                    break;
                case 'block-map': {
                    const it = top.items[top.items.length - 1];
                    if (it.value) {
                        top.items.push({ start: [], key: token, sep: [] });
                        this.onKeyLine = true;
                        return;
                    }
                    else if (it.sep) {
                        it.value = token;
                    }
                    else {
                        Object.assign(it, { key: token, sep: [] });
                        this.onKeyLine = !it.explicitKey;
                        return;
                    }
                    break;
                }
                case 'block-seq': {
                    const it = top.items[top.items.length - 1];
                    if (it.value)
                        top.items.push({ start: [], value: token });
                    else
                        it.value = token;
                    break;
                }
                case 'flow-collection': {
                    const it = top.items[top.items.length - 1];
                    if (!it || it.value)
                        top.items.push({ start: [], key: token, sep: [] });
                    else if (it.sep)
                        it.value = token;
                    else
                        Object.assign(it, { key: token, sep: [] });
                    return;
                }
                /* istanbul ignore next should not happen */
                default:
                    yield* this.pop();
                    yield* this.pop(token);
            }
            if ((top.type === 'document' ||
                top.type === 'block-map' ||
                top.type === 'block-seq') &&
                (token.type === 'block-map' || token.type === 'block-seq')) {
                const last = token.items[token.items.length - 1];
                if (last &&
                    !last.sep &&
                    !last.value &&
                    last.start.length > 0 &&
                    findNonEmptyIndex(last.start) === -1 &&
                    (token.indent === 0 ||
                        last.start.every(st => st.type !== 'comment' || st.indent < token.indent))) {
                    if (top.type === 'document')
                        top.end = last.start;
                    else
                        top.items.push({ start: last.start });
                    token.items.splice(-1, 1);
                }
            }
        }
    }
    *stream() {
        switch (this.type) {
            case 'directive-line':
                yield { type: 'directive', offset: this.offset, source: this.source };
                return;
            case 'byte-order-mark':
            case 'space':
            case 'comment':
            case 'newline':
                yield this.sourceToken;
                return;
            case 'doc-mode':
            case 'doc-start': {
                const doc = {
                    type: 'document',
                    offset: this.offset,
                    start: []
                };
                if (this.type === 'doc-start')
                    doc.start.push(this.sourceToken);
                this.stack.push(doc);
                return;
            }
        }
        yield {
            type: 'error',
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML stream`,
            source: this.source
        };
    }
    *document(doc) {
        if (doc.value)
            return yield* this.lineEnd(doc);
        switch (this.type) {
            case 'doc-start': {
                if (findNonEmptyIndex(doc.start) !== -1) {
                    yield* this.pop();
                    yield* this.step();
                }
                else
                    doc.start.push(this.sourceToken);
                return;
            }
            case 'anchor':
            case 'tag':
            case 'space':
            case 'comment':
            case 'newline':
                doc.start.push(this.sourceToken);
                return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
            this.stack.push(bv);
        else {
            yield {
                type: 'error',
                offset: this.offset,
                message: `Unexpected ${this.type} token in YAML document`,
                source: this.source
            };
        }
    }
    *scalar(scalar) {
        if (this.type === 'map-value-ind') {
            const prev = getPrevProps(this.peek(2));
            const start = getFirstKeyStartProps(prev);
            let sep;
            if (scalar.end) {
                sep = scalar.end;
                sep.push(this.sourceToken);
                delete scalar.end;
            }
            else
                sep = [this.sourceToken];
            const map = {
                type: 'block-map',
                offset: scalar.offset,
                indent: scalar.indent,
                items: [{ start, key: scalar, sep }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
        }
        else
            yield* this.lineEnd(scalar);
    }
    *blockScalar(scalar) {
        switch (this.type) {
            case 'space':
            case 'comment':
            case 'newline':
                scalar.props.push(this.sourceToken);
                return;
            case 'scalar':
                scalar.source = this.source;
                // block-scalar source includes trailing newline
                this.atNewLine = true;
                this.indent = 0;
                if (this.onNewLine) {
                    let nl = this.source.indexOf('\n') + 1;
                    while (nl !== 0) {
                        this.onNewLine(this.offset + nl);
                        nl = this.source.indexOf('\n', nl) + 1;
                    }
                }
                yield* this.pop();
                break;
            /* istanbul ignore next should not happen */
            default:
                yield* this.pop();
                yield* this.step();
        }
    }
    *blockMap(map) {
        const it = map.items[map.items.length - 1];
        // it.sep is true-ish if pair already has key or : separator
        switch (this.type) {
            case 'newline':
                this.onKeyLine = false;
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    it.start.push(this.sourceToken);
                }
                return;
            case 'space':
            case 'comment':
                if (it.value) {
                    map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    if (this.atIndentedComment(it.start, map.indent)) {
                        const prev = map.items[map.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            map.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
        }
        if (this.indent >= map.indent) {
            const atMapIndent = !this.onKeyLine && this.indent === map.indent;
            const atNextItem = atMapIndent &&
                (it.sep || it.explicitKey) &&
                this.type !== 'seq-item-ind';
            // For empty nodes, assign newline-separated not indented empty tokens to following node
            let start = [];
            if (atNextItem && it.sep && !it.value) {
                const nl = [];
                for (let i = 0; i < it.sep.length; ++i) {
                    const st = it.sep[i];
                    switch (st.type) {
                        case 'newline':
                            nl.push(i);
                            break;
                        case 'space':
                            break;
                        case 'comment':
                            if (st.indent > map.indent)
                                nl.length = 0;
                            break;
                        default:
                            nl.length = 0;
                    }
                }
                if (nl.length >= 2)
                    start = it.sep.splice(nl[1]);
            }
            switch (this.type) {
                case 'anchor':
                case 'tag':
                    if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        it.sep.push(this.sourceToken);
                    }
                    else {
                        it.start.push(this.sourceToken);
                    }
                    return;
                case 'explicit-key-ind':
                    if (!it.sep && !it.explicitKey) {
                        it.start.push(this.sourceToken);
                        it.explicitKey = true;
                    }
                    else if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start, explicitKey: true });
                    }
                    else {
                        this.stack.push({
                            type: 'block-map',
                            offset: this.offset,
                            indent: this.indent,
                            items: [{ start: [this.sourceToken], explicitKey: true }]
                        });
                    }
                    this.onKeyLine = true;
                    return;
                case 'map-value-ind':
                    if (it.explicitKey) {
                        if (!it.sep) {
                            if (includesToken(it.start, 'newline')) {
                                Object.assign(it, { key: null, sep: [this.sourceToken] });
                            }
                            else {
                                const start = getFirstKeyStartProps(it.start);
                                this.stack.push({
                                    type: 'block-map',
                                    offset: this.offset,
                                    indent: this.indent,
                                    items: [{ start, key: null, sep: [this.sourceToken] }]
                                });
                            }
                        }
                        else if (it.value) {
                            map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else if (isFlowToken(it.key) &&
                            !includesToken(it.sep, 'newline')) {
                            const start = getFirstKeyStartProps(it.start);
                            const key = it.key;
                            const sep = it.sep;
                            sep.push(this.sourceToken);
                            // @ts-expect-error type guard is wrong here
                            delete it.key;
                            // @ts-expect-error type guard is wrong here
                            delete it.sep;
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key, sep }]
                            });
                        }
                        else if (start.length > 0) {
                            // Not actually at next item
                            it.sep = it.sep.concat(start, this.sourceToken);
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    else {
                        if (!it.sep) {
                            Object.assign(it, { key: null, sep: [this.sourceToken] });
                        }
                        else if (it.value || atNextItem) {
                            map.items.push({ start, key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start: [], key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    this.onKeyLine = true;
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (atNextItem || it.value) {
                        map.items.push({ start, key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        this.stack.push(fs);
                    }
                    else {
                        Object.assign(it, { key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    return;
                }
                default: {
                    const bv = this.startBlockValue(map);
                    if (bv) {
                        if (bv.type === 'block-seq') {
                            if (!it.explicitKey &&
                                it.sep &&
                                !includesToken(it.sep, 'newline')) {
                                yield* this.pop({
                                    type: 'error',
                                    offset: this.offset,
                                    message: 'Unexpected block-seq-ind on same line with key',
                                    source: this.source
                                });
                                return;
                            }
                        }
                        else if (atMapIndent) {
                            map.items.push({ start });
                        }
                        this.stack.push(bv);
                        return;
                    }
                }
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
            case 'newline':
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        seq.items.push({ start: [this.sourceToken] });
                }
                else
                    it.start.push(this.sourceToken);
                return;
            case 'space':
            case 'comment':
                if (it.value)
                    seq.items.push({ start: [this.sourceToken] });
                else {
                    if (this.atIndentedComment(it.start, seq.indent)) {
                        const prev = seq.items[seq.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            seq.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
            case 'anchor':
            case 'tag':
                if (it.value || this.indent <= seq.indent)
                    break;
                it.start.push(this.sourceToken);
                return;
            case 'seq-item-ind':
                if (this.indent !== seq.indent)
                    break;
                if (it.value || includesToken(it.start, 'seq-item-ind'))
                    seq.items.push({ start: [this.sourceToken] });
                else
                    it.start.push(this.sourceToken);
                return;
        }
        if (this.indent > seq.indent) {
            const bv = this.startBlockValue(seq);
            if (bv) {
                this.stack.push(bv);
                return;
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === 'flow-error-end') {
            let top;
            do {
                yield* this.pop();
                top = this.peek(1);
            } while (top?.type === 'flow-collection');
        }
        else if (fc.end.length === 0) {
            switch (this.type) {
                case 'comma':
                case 'explicit-key-ind':
                    if (!it || it.sep)
                        fc.items.push({ start: [this.sourceToken] });
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'map-value-ind':
                    if (!it || it.value)
                        fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        Object.assign(it, { key: null, sep: [this.sourceToken] });
                    return;
                case 'space':
                case 'comment':
                case 'newline':
                case 'anchor':
                case 'tag':
                    if (!it || it.value)
                        fc.items.push({ start: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (!it || it.value)
                        fc.items.push({ start: [], key: fs, sep: [] });
                    else if (it.sep)
                        this.stack.push(fs);
                    else
                        Object.assign(it, { key: fs, sep: [] });
                    return;
                }
                case 'flow-map-end':
                case 'flow-seq-end':
                    fc.end.push(this.sourceToken);
                    return;
            }
            const bv = this.startBlockValue(fc);
            /* istanbul ignore else should not happen */
            if (bv)
                this.stack.push(bv);
            else {
                yield* this.pop();
                yield* this.step();
            }
        }
        else {
            const parent = this.peek(2);
            if (parent.type === 'block-map' &&
                ((this.type === 'map-value-ind' && parent.indent === fc.indent) ||
                    (this.type === 'newline' &&
                        !parent.items[parent.items.length - 1].sep))) {
                yield* this.pop();
                yield* this.step();
            }
            else if (this.type === 'map-value-ind' &&
                parent.type !== 'flow-collection') {
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                fixFlowSeqItems(fc);
                const sep = fc.end.splice(1, fc.end.length);
                sep.push(this.sourceToken);
                const map = {
                    type: 'block-map',
                    offset: fc.offset,
                    indent: fc.indent,
                    items: [{ start, key: fc, sep }]
                };
                this.onKeyLine = true;
                this.stack[this.stack.length - 1] = map;
            }
            else {
                yield* this.lineEnd(fc);
            }
        }
    }
    flowScalar(type) {
        if (this.onNewLine) {
            let nl = this.source.indexOf('\n') + 1;
            while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf('\n', nl) + 1;
            }
        }
        return {
            type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
    }
    startBlockValue(parent) {
        switch (this.type) {
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return this.flowScalar(this.type);
            case 'block-scalar-header':
                return {
                    type: 'block-scalar',
                    offset: this.offset,
                    indent: this.indent,
                    props: [this.sourceToken],
                    source: ''
                };
            case 'flow-map-start':
            case 'flow-seq-start':
                return {
                    type: 'flow-collection',
                    offset: this.offset,
                    indent: this.indent,
                    start: this.sourceToken,
                    items: [],
                    end: []
                };
            case 'seq-item-ind':
                return {
                    type: 'block-seq',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [this.sourceToken] }]
                };
            case 'explicit-key-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                start.push(this.sourceToken);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, explicitKey: true }]
                };
            }
            case 'map-value-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                };
            }
        }
        return null;
    }
    atIndentedComment(start, indent) {
        if (this.type !== 'comment')
            return false;
        if (this.indent <= indent)
            return false;
        return start.every(st => st.type === 'newline' || st.type === 'space');
    }
    *documentEnd(docEnd) {
        if (this.type !== 'doc-mode') {
            if (docEnd.end)
                docEnd.end.push(this.sourceToken);
            else
                docEnd.end = [this.sourceToken];
            if (this.type === 'newline')
                yield* this.pop();
        }
    }
    *lineEnd(token) {
        switch (this.type) {
            case 'comma':
            case 'doc-start':
            case 'doc-end':
            case 'flow-seq-end':
            case 'flow-map-end':
            case 'map-value-ind':
                yield* this.pop();
                yield* this.step();
                break;
            case 'newline':
                this.onKeyLine = false;
            // fallthrough
            case 'space':
            case 'comment':
            default:
                // all other values are errors
                if (token.end)
                    token.end.push(this.sourceToken);
                else
                    token.end = [this.sourceToken];
                if (this.type === 'newline')
                    yield* this.pop();
        }
    }
}

exports.Parser = Parser;


/***/ }),

/***/ 84047:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var composer = __nccwpck_require__(89984);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(91464);
var log = __nccwpck_require__(57249);
var identity = __nccwpck_require__(41127);
var lineCounter = __nccwpck_require__(66628);
var parser = __nccwpck_require__(3456);

function parseOptions(options) {
    const prettyErrors = options.prettyErrors !== false;
    const lineCounter$1 = options.lineCounter || (prettyErrors && new lineCounter.LineCounter()) || null;
    return { lineCounter: lineCounter$1, prettyErrors };
}
/**
 * Parse the input as a stream of YAML documents.
 *
 * Documents should be separated from each other by `...` or `---` marker lines.
 *
 * @returns If an empty `docs` array is returned, it will be of type
 *   EmptyStream and contain additional stream information. In
 *   TypeScript, you should use `'empty' in docs` as a type guard for it.
 */
function parseAllDocuments(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    const docs = Array.from(composer$1.compose(parser$1.parse(source)));
    if (prettyErrors && lineCounter)
        for (const doc of docs) {
            doc.errors.forEach(errors.prettifyError(source, lineCounter));
            doc.warnings.forEach(errors.prettifyError(source, lineCounter));
        }
    if (docs.length > 0)
        return docs;
    return Object.assign([], { empty: true }, composer$1.streamInfo());
}
/** Parse an input string into a single YAML.Document */
function parseDocument(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    // `doc` is always set by compose.end(true) at the very latest
    let doc = null;
    for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
            doc = _doc;
        else if (doc.options.logLevel !== 'silent') {
            doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), 'MULTIPLE_DOCS', 'Source contains multiple documents; please use YAML.parseAllDocuments()'));
            break;
        }
    }
    if (prettyErrors && lineCounter) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter));
    }
    return doc;
}
function parse(src, reviver, options) {
    let _reviver = undefined;
    if (typeof reviver === 'function') {
        _reviver = reviver;
    }
    else if (options === undefined && reviver && typeof reviver === 'object') {
        options = reviver;
    }
    const doc = parseDocument(src, options);
    if (!doc)
        return null;
    doc.warnings.forEach(warning => log.warn(doc.options.logLevel, warning));
    if (doc.errors.length > 0) {
        if (doc.options.logLevel !== 'silent')
            throw doc.errors[0];
        else
            doc.errors = [];
    }
    return doc.toJS(Object.assign({ reviver: _reviver }, options));
}
function stringify(value, replacer, options) {
    let _replacer = null;
    if (typeof replacer === 'function' || Array.isArray(replacer)) {
        _replacer = replacer;
    }
    else if (options === undefined && replacer) {
        options = replacer;
    }
    if (typeof options === 'string')
        options = options.length;
    if (typeof options === 'number') {
        const indent = Math.round(options);
        options = indent < 1 ? undefined : indent > 8 ? { indent: 8 } : { indent };
    }
    if (value === undefined) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
            return undefined;
    }
    if (identity.isDocument(value) && !_replacer)
        return value.toString(options);
    return new Document.Document(value, _replacer, options).toString(options);
}

exports.parse = parse;
exports.parseAllDocuments = parseAllDocuments;
exports.parseDocument = parseDocument;
exports.stringify = stringify;


/***/ }),

/***/ 45840:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var map = __nccwpck_require__(47451);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(66464);
var tags = __nccwpck_require__(90018);

const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
class Schema {
    constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat)
            ? tags.getTags(compat, 'compat')
            : compat
                ? tags.getTags(null, compat)
                : null;
        this.name = (typeof schema === 'string' && schema) || 'core';
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        // Used by createMap()
        this.sortMapEntries =
            typeof sortMapEntries === 'function'
                ? sortMapEntries
                : sortMapEntries === true
                    ? sortMapEntriesByKey
                    : null;
    }
    clone() {
        const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
    }
}

exports.Schema = Schema;


/***/ }),

/***/ 47451:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var YAMLMap = __nccwpck_require__(84454);

const map = {
    collection: 'map',
    default: true,
    nodeClass: YAMLMap.YAMLMap,
    tag: 'tag:yaml.org,2002:map',
    resolve(map, onError) {
        if (!identity.isMap(map))
            onError('Expected a mapping for this tag');
        return map;
    },
    createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
};

exports.map = map;


/***/ }),

/***/ 73632:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(63301);

const nullTag = {
    identify: value => value == null,
    createNode: () => new Scalar.Scalar(null),
    default: true,
    tag: 'tag:yaml.org,2002:null',
    test: /^(?:~|[Nn]ull|NULL)?$/,
    resolve: () => new Scalar.Scalar(null),
    stringify: ({ source }, ctx) => typeof source === 'string' && nullTag.test.test(source)
        ? source
        : ctx.options.nullStr
};

exports.nullTag = nullTag;


/***/ }),

/***/ 1706:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var YAMLSeq = __nccwpck_require__(92223);

const seq = {
    collection: 'seq',
    default: true,
    nodeClass: YAMLSeq.YAMLSeq,
    tag: 'tag:yaml.org,2002:seq',
    resolve(seq, onError) {
        if (!identity.isSeq(seq))
            onError('Expected a sequence for this tag');
        return seq;
    },
    createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
};

exports.seq = seq;


/***/ }),

/***/ 66464:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyString = __nccwpck_require__(83069);

const string = {
    identify: value => typeof value === 'string',
    default: true,
    tag: 'tag:yaml.org,2002:str',
    resolve: str => str,
    stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
    }
};

exports.string = string;


/***/ }),

/***/ 73959:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(63301);

const boolTag = {
    identify: value => typeof value === 'boolean',
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
    resolve: str => new Scalar.Scalar(str[0] === 't' || str[0] === 'T'),
    stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
            const sv = source[0] === 't' || source[0] === 'T';
            if (value === sv)
                return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
};

exports.boolTag = boolTag;


/***/ }),

/***/ 38405:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(63301);
var stringifyNumber = __nccwpck_require__(28689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: str => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
    resolve: str => parseFloat(str),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot = str.indexOf('.');
        if (dot !== -1 && str[str.length - 1] === '0')
            node.minFractionDigits = str.length - dot - 1;
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 59874:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(28689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
const intResolve = (str, offset, radix, { intAsBigInt }) => (intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix));
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
    return stringifyNumber.stringifyNumber(node);
}
const intOct = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^0o[0-7]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
    stringify: node => intStringify(node, 8, '0o')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^0x[0-9a-fA-F]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 70896:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(47451);
var _null = __nccwpck_require__(73632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(66464);
var bool = __nccwpck_require__(73959);
var float = __nccwpck_require__(38405);
var int = __nccwpck_require__(59874);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.boolTag,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float
];

exports.schema = schema;


/***/ }),

/***/ 33559:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(63301);
var map = __nccwpck_require__(47451);
var seq = __nccwpck_require__(1706);

function intIdentify(value) {
    return typeof value === 'bigint' || Number.isInteger(value);
}
const stringifyJSON = ({ value }) => JSON.stringify(value);
const jsonScalars = [
    {
        identify: value => typeof value === 'string',
        default: true,
        tag: 'tag:yaml.org,2002:str',
        resolve: str => str,
        stringify: stringifyJSON
    },
    {
        identify: value => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: 'tag:yaml.org,2002:null',
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
    },
    {
        identify: value => typeof value === 'boolean',
        default: true,
        tag: 'tag:yaml.org,2002:bool',
        test: /^true$|^false$/,
        resolve: str => str === 'true',
        stringify: stringifyJSON
    },
    {
        identify: intIdentify,
        default: true,
        tag: 'tag:yaml.org,2002:int',
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
    },
    {
        identify: value => typeof value === 'number',
        default: true,
        tag: 'tag:yaml.org,2002:float',
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: str => parseFloat(str),
        stringify: stringifyJSON
    }
];
const jsonError = {
    default: true,
    tag: '',
    test: /^/,
    resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
    }
};
const schema = [map.map, seq.seq].concat(jsonScalars, jsonError);

exports.schema = schema;


/***/ }),

/***/ 90018:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(47451);
var _null = __nccwpck_require__(73632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(66464);
var bool = __nccwpck_require__(73959);
var float = __nccwpck_require__(38405);
var int = __nccwpck_require__(59874);
var schema = __nccwpck_require__(70896);
var schema$1 = __nccwpck_require__(33559);
var binary = __nccwpck_require__(56083);
var merge = __nccwpck_require__(90452);
var omap = __nccwpck_require__(50303);
var pairs = __nccwpck_require__(18385);
var schema$2 = __nccwpck_require__(35913);
var set = __nccwpck_require__(81528);
var timestamp = __nccwpck_require__(46752);

const schemas = new Map([
    ['core', schema.schema],
    ['failsafe', [map.map, seq.seq, string.string]],
    ['json', schema$1.schema],
    ['yaml11', schema$2.schema],
    ['yaml-1.1', schema$2.schema]
]);
const tagsByName = {
    binary: binary.binary,
    bool: bool.boolTag,
    float: float.float,
    floatExp: float.floatExp,
    floatNaN: float.floatNaN,
    floatTime: timestamp.floatTime,
    int: int.int,
    intHex: int.intHex,
    intOct: int.intOct,
    intTime: timestamp.intTime,
    map: map.map,
    merge: merge.merge,
    null: _null.nullTag,
    omap: omap.omap,
    pairs: pairs.pairs,
    seq: seq.seq,
    set: set.set,
    timestamp: timestamp.timestamp
};
const coreKnownTags = {
    'tag:yaml.org,2002:binary': binary.binary,
    'tag:yaml.org,2002:merge': merge.merge,
    'tag:yaml.org,2002:omap': omap.omap,
    'tag:yaml.org,2002:pairs': pairs.pairs,
    'tag:yaml.org,2002:set': set.set,
    'tag:yaml.org,2002:timestamp': timestamp.timestamp
};
function getTags(customTags, schemaName, addMergeTag) {
    const schemaTags = schemas.get(schemaName);
    if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge)
            ? schemaTags.concat(merge.merge)
            : schemaTags.slice();
    }
    let tags = schemaTags;
    if (!tags) {
        if (Array.isArray(customTags))
            tags = [];
        else {
            const keys = Array.from(schemas.keys())
                .filter(key => key !== 'yaml11')
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
    }
    if (Array.isArray(customTags)) {
        for (const tag of customTags)
            tags = tags.concat(tag);
    }
    else if (typeof customTags === 'function') {
        tags = customTags(tags.slice());
    }
    if (addMergeTag)
        tags = tags.concat(merge.merge);
    return tags.reduce((tags, tag) => {
        const tagObj = typeof tag === 'string' ? tagsByName[tag] : tag;
        if (!tagObj) {
            const tagName = JSON.stringify(tag);
            const keys = Object.keys(tagsByName)
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags.includes(tagObj))
            tags.push(tagObj);
        return tags;
    }, []);
}

exports.coreKnownTags = coreKnownTags;
exports.getTags = getTags;


/***/ }),

/***/ 56083:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_buffer = __nccwpck_require__(20181);
var Scalar = __nccwpck_require__(63301);
var stringifyString = __nccwpck_require__(83069);

const binary = {
    identify: value => value instanceof Uint8Array, // Buffer inherits from Uint8Array
    default: false,
    tag: 'tag:yaml.org,2002:binary',
    /**
     * Returns a Buffer in node and an Uint8Array in browsers
     *
     * To use the resulting buffer as an image, you'll want to do something like:
     *
     *   const blob = new Blob([buffer], { type: 'image/jpeg' })
     *   document.querySelector('#photo').src = URL.createObjectURL(blob)
     */
    resolve(src, onError) {
        if (typeof node_buffer.Buffer === 'function') {
            return node_buffer.Buffer.from(src, 'base64');
        }
        else if (typeof atob === 'function') {
            // On IE 11, atob() can't handle newlines
            const str = atob(src.replace(/[\n\r]/g, ''));
            const buffer = new Uint8Array(str.length);
            for (let i = 0; i < str.length; ++i)
                buffer[i] = str.charCodeAt(i);
            return buffer;
        }
        else {
            onError('This environment does not support reading binary tags; either Buffer or atob is required');
            return src;
        }
    },
    stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
            return '';
        const buf = value; // checked earlier by binary.identify()
        let str;
        if (typeof node_buffer.Buffer === 'function') {
            str =
                buf instanceof node_buffer.Buffer
                    ? buf.toString('base64')
                    : node_buffer.Buffer.from(buf.buffer).toString('base64');
        }
        else if (typeof btoa === 'function') {
            let s = '';
            for (let i = 0; i < buf.length; ++i)
                s += String.fromCharCode(buf[i]);
            str = btoa(s);
        }
        else {
            throw new Error('This environment does not support writing binary tags; either Buffer or btoa is required');
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
            const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
            const n = Math.ceil(str.length / lineWidth);
            const lines = new Array(n);
            for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
                lines[i] = str.substr(o, lineWidth);
            }
            str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? '\n' : ' ');
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
    }
};

exports.binary = binary;


/***/ }),

/***/ 88398:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(63301);

function boolStringify({ value, source }, ctx) {
    const boolObj = value ? trueTag : falseTag;
    if (source && boolObj.test.test(source))
        return source;
    return value ? ctx.options.trueStr : ctx.options.falseStr;
}
const trueTag = {
    identify: value => value === true,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
    resolve: () => new Scalar.Scalar(true),
    stringify: boolStringify
};
const falseTag = {
    identify: value => value === false,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
    resolve: () => new Scalar.Scalar(false),
    stringify: boolStringify
};

exports.falseTag = falseTag;
exports.trueTag = trueTag;


/***/ }),

/***/ 35782:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(63301);
var stringifyNumber = __nccwpck_require__(28689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: (str) => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
    resolve: (str) => parseFloat(str.replace(/_/g, '')),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, '')));
        const dot = str.indexOf('.');
        if (dot !== -1) {
            const f = str.substring(dot + 1).replace(/_/g, '');
            if (f[f.length - 1] === '0')
                node.minFractionDigits = f.length;
        }
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 10873:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(28689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
function intResolve(str, offset, radix, { intAsBigInt }) {
    const sign = str[0];
    if (sign === '-' || sign === '+')
        offset += 1;
    str = str.substring(offset).replace(/_/g, '');
    if (intAsBigInt) {
        switch (radix) {
            case 2:
                str = `0b${str}`;
                break;
            case 8:
                str = `0o${str}`;
                break;
            case 16:
                str = `0x${str}`;
                break;
        }
        const n = BigInt(str);
        return sign === '-' ? BigInt(-1) * n : n;
    }
    const n = parseInt(str, radix);
    return sign === '-' ? -1 * n : n;
}
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? '-' + prefix + str.substr(1) : prefix + str;
    }
    return stringifyNumber.stringifyNumber(node);
}
const intBin = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'BIN',
    test: /^[-+]?0b[0-1_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
    stringify: node => intStringify(node, 2, '0b')
};
const intOct = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^[-+]?0[0-7_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
    stringify: node => intStringify(node, 8, '0')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9][0-9_]*$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^[-+]?0x[0-9a-fA-F_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intBin = intBin;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 90452:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var Scalar = __nccwpck_require__(63301);

// If the value associated with a merge key is a single mapping node, each of
// its key/value pairs is inserted into the current mapping, unless the key
// already exists in it. If the value associated with the merge key is a
// sequence, then this sequence is expected to contain mapping nodes and each
// of these nodes is merged in turn according to its order in the sequence.
// Keys in mapping nodes earlier in the sequence override keys specified in
// later mapping nodes. -- http://yaml.org/type/merge.html
const MERGE_KEY = '<<';
const merge = {
    identify: value => value === MERGE_KEY ||
        (typeof value === 'symbol' && value.description === MERGE_KEY),
    default: 'key',
    tag: 'tag:yaml.org,2002:merge',
    test: /^<<$/,
    resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
    }),
    stringify: () => MERGE_KEY
};
const isMergeKey = (ctx, key) => (merge.identify(key) ||
    (identity.isScalar(key) &&
        (!key.type || key.type === Scalar.Scalar.PLAIN) &&
        merge.identify(key.value))) &&
    ctx?.doc.schema.tags.some(tag => tag.tag === merge.tag && tag.default);
function addMergeToJSMap(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (identity.isSeq(source))
        for (const it of source.items)
            mergeValue(ctx, map, it);
    else if (Array.isArray(source))
        for (const it of source)
            mergeValue(ctx, map, it);
    else
        mergeValue(ctx, map, source);
}
function mergeValue(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (!identity.isMap(source))
        throw new Error('Merge sources must be maps or map aliases');
    const srcMap = source.toJSON(null, ctx, Map);
    for (const [key, value] of srcMap) {
        if (map instanceof Map) {
            if (!map.has(key))
                map.set(key, value);
        }
        else if (map instanceof Set) {
            map.add(key);
        }
        else if (!Object.prototype.hasOwnProperty.call(map, key)) {
            Object.defineProperty(map, key, {
                value,
                writable: true,
                enumerable: true,
                configurable: true
            });
        }
    }
    return map;
}
function resolveAliasValue(ctx, value) {
    return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}

exports.addMergeToJSMap = addMergeToJSMap;
exports.isMergeKey = isMergeKey;
exports.merge = merge;


/***/ }),

/***/ 50303:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var toJS = __nccwpck_require__(74043);
var YAMLMap = __nccwpck_require__(84454);
var YAMLSeq = __nccwpck_require__(92223);
var pairs = __nccwpck_require__(18385);

class YAMLOMap extends YAMLSeq.YAMLSeq {
    constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = YAMLOMap.tag;
    }
    /**
     * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
     * but TypeScript won't allow widening the signature of a child method.
     */
    toJSON(_, ctx) {
        if (!ctx)
            return super.toJSON(_);
        const map = new Map();
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const pair of this.items) {
            let key, value;
            if (identity.isPair(pair)) {
                key = toJS.toJS(pair.key, '', ctx);
                value = toJS.toJS(pair.value, key, ctx);
            }
            else {
                key = toJS.toJS(pair, '', ctx);
            }
            if (map.has(key))
                throw new Error('Ordered maps must not include duplicate keys');
            map.set(key, value);
        }
        return map;
    }
    static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap = new this();
        omap.items = pairs$1.items;
        return omap;
    }
}
YAMLOMap.tag = 'tag:yaml.org,2002:omap';
const omap = {
    collection: 'seq',
    identify: value => value instanceof Map,
    nodeClass: YAMLOMap,
    default: false,
    tag: 'tag:yaml.org,2002:omap',
    resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
            if (identity.isScalar(key)) {
                if (seenKeys.includes(key.value)) {
                    onError(`Ordered maps must not include duplicate keys: ${key.value}`);
                }
                else {
                    seenKeys.push(key.value);
                }
            }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
    },
    createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
};

exports.YAMLOMap = YAMLOMap;
exports.omap = omap;


/***/ }),

/***/ 18385:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var Pair = __nccwpck_require__(57165);
var Scalar = __nccwpck_require__(63301);
var YAMLSeq = __nccwpck_require__(92223);

function resolvePairs(seq, onError) {
    if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
            let item = seq.items[i];
            if (identity.isPair(item))
                continue;
            else if (identity.isMap(item)) {
                if (item.items.length > 1)
                    onError('Each pair must have its own sequence indicator');
                const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
                if (item.commentBefore)
                    pair.key.commentBefore = pair.key.commentBefore
                        ? `${item.commentBefore}\n${pair.key.commentBefore}`
                        : item.commentBefore;
                if (item.comment) {
                    const cn = pair.value ?? pair.key;
                    cn.comment = cn.comment
                        ? `${item.comment}\n${cn.comment}`
                        : item.comment;
                }
                item = pair;
            }
            seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
    }
    else
        onError('Expected a sequence for this tag');
    return seq;
}
function createPairs(schema, iterable, ctx) {
    const { replacer } = ctx;
    const pairs = new YAMLSeq.YAMLSeq(schema);
    pairs.tag = 'tag:yaml.org,2002:pairs';
    let i = 0;
    if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
            if (typeof replacer === 'function')
                it = replacer.call(iterable, String(i++), it);
            let key, value;
            if (Array.isArray(it)) {
                if (it.length === 2) {
                    key = it[0];
                    value = it[1];
                }
                else
                    throw new TypeError(`Expected [key, value] tuple: ${it}`);
            }
            else if (it && it instanceof Object) {
                const keys = Object.keys(it);
                if (keys.length === 1) {
                    key = keys[0];
                    value = it[key];
                }
                else {
                    throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
                }
            }
            else {
                key = it;
            }
            pairs.items.push(Pair.createPair(key, value, ctx));
        }
    return pairs;
}
const pairs = {
    collection: 'seq',
    default: false,
    tag: 'tag:yaml.org,2002:pairs',
    resolve: resolvePairs,
    createNode: createPairs
};

exports.createPairs = createPairs;
exports.pairs = pairs;
exports.resolvePairs = resolvePairs;


/***/ }),

/***/ 35913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(47451);
var _null = __nccwpck_require__(73632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(66464);
var binary = __nccwpck_require__(56083);
var bool = __nccwpck_require__(88398);
var float = __nccwpck_require__(35782);
var int = __nccwpck_require__(10873);
var merge = __nccwpck_require__(90452);
var omap = __nccwpck_require__(50303);
var pairs = __nccwpck_require__(18385);
var set = __nccwpck_require__(81528);
var timestamp = __nccwpck_require__(46752);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.trueTag,
    bool.falseTag,
    int.intBin,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float,
    binary.binary,
    merge.merge,
    omap.omap,
    pairs.pairs,
    set.set,
    timestamp.intTime,
    timestamp.floatTime,
    timestamp.timestamp
];

exports.schema = schema;


/***/ }),

/***/ 81528:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var Pair = __nccwpck_require__(57165);
var YAMLMap = __nccwpck_require__(84454);

class YAMLSet extends YAMLMap.YAMLMap {
    constructor(schema) {
        super(schema);
        this.tag = YAMLSet.tag;
    }
    add(key) {
        let pair;
        if (identity.isPair(key))
            pair = key;
        else if (key &&
            typeof key === 'object' &&
            'key' in key &&
            'value' in key &&
            key.value === null)
            pair = new Pair.Pair(key.key, null);
        else
            pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
            this.items.push(pair);
    }
    /**
     * If `keepPair` is `true`, returns the Pair matching `key`.
     * Otherwise, returns the value of that Pair's key.
     */
    get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair)
            ? identity.isScalar(pair.key)
                ? pair.key.value
                : pair.key
            : pair;
    }
    set(key, value) {
        if (typeof value !== 'boolean')
            throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
            this.items.splice(this.items.indexOf(prev), 1);
        }
        else if (!prev && value) {
            this.items.push(new Pair.Pair(key));
        }
    }
    toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        if (this.hasAllNullValues(true))
            return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
            throw new Error('Set items must all have null values');
    }
    static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
            for (let value of iterable) {
                if (typeof replacer === 'function')
                    value = replacer.call(iterable, value, value);
                set.items.push(Pair.createPair(value, null, ctx));
            }
        return set;
    }
}
YAMLSet.tag = 'tag:yaml.org,2002:set';
const set = {
    collection: 'map',
    identify: value => value instanceof Set,
    nodeClass: YAMLSet,
    default: false,
    tag: 'tag:yaml.org,2002:set',
    createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
    resolve(map, onError) {
        if (identity.isMap(map)) {
            if (map.hasAllNullValues(true))
                return Object.assign(new YAMLSet(), map);
            else
                onError('Set items must all have null values');
        }
        else
            onError('Expected a mapping for this tag');
        return map;
    }
};

exports.YAMLSet = YAMLSet;
exports.set = set;


/***/ }),

/***/ 46752:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(28689);

/** Internal types handle bigint as number, because TS can't figure it out. */
function parseSexagesimal(str, asBigInt) {
    const sign = str[0];
    const parts = sign === '-' || sign === '+' ? str.substring(1) : str;
    const num = (n) => asBigInt ? BigInt(n) : Number(n);
    const res = parts
        .replace(/_/g, '')
        .split(':')
        .reduce((res, p) => res * num(60) + num(p), num(0));
    return (sign === '-' ? num(-1) * res : res);
}
/**
 * hhhh:mm:ss.sss
 *
 * Internal types handle bigint as number, because TS can't figure it out.
 */
function stringifySexagesimal(node) {
    let { value } = node;
    let num = (n) => n;
    if (typeof value === 'bigint')
        num = n => BigInt(n);
    else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
    let sign = '';
    if (value < 0) {
        sign = '-';
        value *= num(-1);
    }
    const _60 = num(60);
    const parts = [value % _60]; // seconds, including ms
    if (value < 60) {
        parts.unshift(0); // at least one : is required
    }
    else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60); // minutes
        if (value >= 60) {
            value = (value - parts[0]) / _60;
            parts.unshift(value); // hours
        }
    }
    return (sign +
        parts
            .map(n => String(n).padStart(2, '0'))
            .join(':')
            .replace(/000000\d*$/, '') // % 60 may introduce error
    );
}
const intTime = {
    identify: value => typeof value === 'bigint' || Number.isInteger(value),
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
    resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
    stringify: stringifySexagesimal
};
const floatTime = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
    resolve: str => parseSexagesimal(str, false),
    stringify: stringifySexagesimal
};
const timestamp = {
    identify: value => value instanceof Date,
    default: true,
    tag: 'tag:yaml.org,2002:timestamp',
    // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
    // may be omitted altogether, resulting in a date format. In such a case, the time part is
    // assumed to be 00:00:00Z (start of day, UTC).
    test: RegExp('^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})' + // YYYY-Mm-Dd
        '(?:' + // time is optional
        '(?:t|T|[ \\t]+)' + // t | T | whitespace
        '([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)' + // Hh:Mm:Ss(.ss)?
        '(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?' + // Z | +5 | -03:30
        ')?$'),
    resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
            throw new Error('!!timestamp expects a date, starting with yyyy-mm-dd');
        const [, year, month, day, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + '00').substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== 'Z') {
            let d = parseSexagesimal(tz, false);
            if (Math.abs(d) < 30)
                d *= 60;
            date -= 60000 * d;
        }
        return new Date(date);
    },
    stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, '') ?? ''
};

exports.floatTime = floatTime;
exports.intTime = intTime;
exports.timestamp = timestamp;


/***/ }),

/***/ 34475:
/***/ ((__unused_webpack_module, exports) => {



const FOLD_FLOW = 'flow';
const FOLD_BLOCK = 'block';
const FOLD_QUOTED = 'quoted';
/**
 * Tries to keep input at up to `lineWidth` characters, splitting only on spaces
 * not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
 * terminated with `\n` and started with `indent`.
 */
function foldFlowLines(text, indent, mode = 'flow', { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
    if (!lineWidth || lineWidth < 0)
        return text;
    if (lineWidth < minContentWidth)
        minContentWidth = 0;
    const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
    if (text.length <= endStep)
        return text;
    const folds = [];
    const escapedFolds = {};
    let end = lineWidth - indent.length;
    if (typeof indentAtStart === 'number') {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
            folds.push(0);
        else
            end = lineWidth - indentAtStart;
    }
    let split = undefined;
    let prev = undefined;
    let overflow = false;
    let i = -1;
    let escStart = -1;
    let escEnd = -1;
    if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text, i, indent.length);
        if (i !== -1)
            end = i + endStep;
    }
    for (let ch; (ch = text[(i += 1)]);) {
        if (mode === FOLD_QUOTED && ch === '\\') {
            escStart = i;
            switch (text[i + 1]) {
                case 'x':
                    i += 3;
                    break;
                case 'u':
                    i += 5;
                    break;
                case 'U':
                    i += 9;
                    break;
                default:
                    i += 1;
            }
            escEnd = i;
        }
        if (ch === '\n') {
            if (mode === FOLD_BLOCK)
                i = consumeMoreIndentedLines(text, i, indent.length);
            end = i + indent.length + endStep;
            split = undefined;
        }
        else {
            if (ch === ' ' &&
                prev &&
                prev !== ' ' &&
                prev !== '\n' &&
                prev !== '\t') {
                // space surrounded by non-space can be replaced with newline + indent
                const next = text[i + 1];
                if (next && next !== ' ' && next !== '\n' && next !== '\t')
                    split = i;
            }
            if (i >= end) {
                if (split) {
                    folds.push(split);
                    end = split + endStep;
                    split = undefined;
                }
                else if (mode === FOLD_QUOTED) {
                    // white-space collected at end may stretch past lineWidth
                    while (prev === ' ' || prev === '\t') {
                        prev = ch;
                        ch = text[(i += 1)];
                        overflow = true;
                    }
                    // Account for newline escape, but don't break preceding escape
                    const j = i > escEnd + 1 ? i - 2 : escStart - 1;
                    // Bail out if lineWidth & minContentWidth are shorter than an escape string
                    if (escapedFolds[j])
                        return text;
                    folds.push(j);
                    escapedFolds[j] = true;
                    end = j + endStep;
                    split = undefined;
                }
                else {
                    overflow = true;
                }
            }
        }
        prev = ch;
    }
    if (overflow && onOverflow)
        onOverflow();
    if (folds.length === 0)
        return text;
    if (onFold)
        onFold();
    let res = text.slice(0, folds[0]);
    for (let i = 0; i < folds.length; ++i) {
        const fold = folds[i];
        const end = folds[i + 1] || text.length;
        if (fold === 0)
            res = `\n${indent}${text.slice(0, end)}`;
        else {
            if (mode === FOLD_QUOTED && escapedFolds[fold])
                res += `${text[fold]}\\`;
            res += `\n${indent}${text.slice(fold + 1, end)}`;
        }
    }
    return res;
}
/**
 * Presumes `i + 1` is at the start of a line
 * @returns index of last newline in more-indented block
 */
function consumeMoreIndentedLines(text, i, indent) {
    let end = i;
    let start = i + 1;
    let ch = text[start];
    while (ch === ' ' || ch === '\t') {
        if (i < start + indent) {
            ch = text[++i];
        }
        else {
            do {
                ch = text[++i];
            } while (ch && ch !== '\n');
            end = i;
            start = i + 1;
            ch = text[start];
        }
    }
    return end;
}

exports.FOLD_BLOCK = FOLD_BLOCK;
exports.FOLD_FLOW = FOLD_FLOW;
exports.FOLD_QUOTED = FOLD_QUOTED;
exports.foldFlowLines = foldFlowLines;


/***/ }),

/***/ 2148:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(71596);
var identity = __nccwpck_require__(41127);
var stringifyComment = __nccwpck_require__(59799);
var stringifyString = __nccwpck_require__(83069);

function createStringifyContext(doc, options) {
    const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: 'PLAIN',
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: 'false',
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: 'null',
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: 'true',
        verifyAliasOrder: true
    }, doc.schema.toStringOptions, options);
    let inFlow;
    switch (opt.collectionStyle) {
        case 'block':
            inFlow = false;
            break;
        case 'flow':
            inFlow = true;
            break;
        default:
            inFlow = null;
    }
    return {
        anchors: new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? ' ' : '',
        indent: '',
        indentStep: typeof opt.indent === 'number' ? ' '.repeat(opt.indent) : '  ',
        inFlow,
        options: opt
    };
}
function getTagObject(tags, item) {
    if (item.tag) {
        const match = tags.filter(t => t.tag === item.tag);
        if (match.length > 0)
            return match.find(t => t.format === item.format) ?? match[0];
    }
    let tagObj = undefined;
    let obj;
    if (identity.isScalar(item)) {
        obj = item.value;
        let match = tags.filter(t => t.identify?.(obj));
        if (match.length > 1) {
            const testMatch = match.filter(t => t.test);
            if (testMatch.length > 0)
                match = testMatch;
        }
        tagObj =
            match.find(t => t.format === item.format) ?? match.find(t => !t.format);
    }
    else {
        obj = item;
        tagObj = tags.find(t => t.nodeClass && obj instanceof t.nodeClass);
    }
    if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? 'null' : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
    }
    return tagObj;
}
// needs to be called before value stringifier to allow for circular anchor refs
function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
    if (!doc.directives)
        return '';
    const props = [];
    const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
    if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
    }
    const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
    if (tag)
        props.push(doc.directives.tagString(tag));
    return props.join(' ');
}
function stringify(item, ctx, onComment, onChompKeep) {
    if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
    if (identity.isAlias(item)) {
        if (ctx.doc.directives)
            return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
            throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        }
        else {
            if (ctx.resolvedAliases)
                ctx.resolvedAliases.add(item);
            else
                ctx.resolvedAliases = new Set([item]);
            item = item.resolve(ctx.doc);
        }
    }
    let tagObj = undefined;
    const node = identity.isNode(item)
        ? item
        : ctx.doc.createNode(item, { onTagObj: o => (tagObj = o) });
    tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
    const props = stringifyProps(node, tagObj, ctx);
    if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
    const str = typeof tagObj.stringify === 'function'
        ? tagObj.stringify(node, ctx, onComment, onChompKeep)
        : identity.isScalar(node)
            ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep)
            : node.toString(ctx, onComment, onChompKeep);
    if (!props)
        return str;
    return identity.isScalar(node) || str[0] === '{' || str[0] === '['
        ? `${props} ${str}`
        : `${props}\n${ctx.indent}${str}`;
}

exports.createStringifyContext = createStringifyContext;
exports.stringify = stringify;


/***/ }),

/***/ 61212:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(59799);

function stringifyCollection(collection, ctx, options) {
    const flow = ctx.inFlow ?? collection.flow;
    const stringify = flow ? stringifyFlowCollection : stringifyBlockCollection;
    return stringify(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
    const { indent, options: { commentString } } = ctx;
    const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
    let chompKeep = false; // flag for the preceding node's status
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (!chompKeep && item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (!chompKeep && ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
            }
        }
        chompKeep = false;
        let str = stringify.stringify(item, itemCtx, () => (comment = null), () => (chompKeep = true));
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        if (chompKeep && comment)
            chompKeep = false;
        lines.push(blockItemPrefix + str);
    }
    let str;
    if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
    }
    else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
            const line = lines[i];
            str += line ? `\n${indent}${line}` : '\n';
        }
    }
    if (comment) {
        str += '\n' + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
            onComment();
    }
    else if (chompKeep && onChompKeep)
        onChompKeep();
    return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
    const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
    itemIndent += indentStep;
    const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
    });
    let reqNewline = false;
    let linesAtValue = 0;
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, false);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, false);
                if (ik.comment)
                    reqNewline = true;
            }
            const iv = identity.isNode(item.value) ? item.value : null;
            if (iv) {
                if (iv.comment)
                    comment = iv.comment;
                if (iv.commentBefore)
                    reqNewline = true;
            }
            else if (item.value == null && ik?.comment) {
                comment = ik.comment;
            }
        }
        if (comment)
            reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => (comment = null));
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes('\n'));
        if (i < items.length - 1) {
            str += ',';
        }
        else if (ctx.options.trailingComma) {
            if (ctx.options.lineWidth > 0) {
                reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) +
                    (str.length + 2) >
                    ctx.options.lineWidth);
            }
            if (reqNewline) {
                str += ',';
            }
        }
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
    }
    const { start, end } = flowChars;
    if (lines.length === 0) {
        return start + end;
    }
    else {
        if (!reqNewline) {
            const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
            reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
            let str = start;
            for (const line of lines)
                str += line ? `\n${indentStep}${indent}${line}` : '\n';
            return `${str}\n${indent}${end}`;
        }
        else {
            return `${start}${fcPadding}${lines.join(' ')}${fcPadding}${end}`;
        }
    }
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
    if (comment && chompKeep)
        comment = comment.replace(/^\n+/, '');
    if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart()); // Avoid double indent on first line
    }
}

exports.stringifyCollection = stringifyCollection;


/***/ }),

/***/ 59799:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringifies a comment.
 *
 * Empty comment lines are left empty,
 * lines consisting of a single space are replaced by `#`,
 * and all other lines are prefixed with a `#`.
 */
const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, '#');
function indentComment(comment, indent) {
    if (/^\n+$/.test(comment))
        return comment.substring(1);
    return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
const lineComment = (str, indent, comment) => str.endsWith('\n')
    ? indentComment(comment, indent)
    : comment.includes('\n')
        ? '\n' + indentComment(comment, indent)
        : (str.endsWith(' ') ? '' : ' ') + comment;

exports.indentComment = indentComment;
exports.lineComment = lineComment;
exports.stringifyComment = stringifyComment;


/***/ }),

/***/ 6829:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(59799);

function stringifyDocument(doc, options) {
    const lines = [];
    let hasDirectives = options.directives === true;
    if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
            lines.push(dir);
            hasDirectives = true;
        }
        else if (doc.directives.docStart)
            hasDirectives = true;
    }
    if (hasDirectives)
        lines.push('---');
    const ctx = stringify.createStringifyContext(doc, options);
    const { commentString } = ctx.options;
    if (doc.commentBefore) {
        if (lines.length !== 1)
            lines.unshift('');
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ''));
    }
    let chompKeep = false;
    let contentComment = null;
    if (doc.contents) {
        if (identity.isNode(doc.contents)) {
            if (doc.contents.spaceBefore && hasDirectives)
                lines.push('');
            if (doc.contents.commentBefore) {
                const cs = commentString(doc.contents.commentBefore);
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            // top-level block scalars need to be indented if followed by a comment
            ctx.forceBlockIndent = !!doc.comment;
            contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? undefined : () => (chompKeep = true);
        let body = stringify.stringify(doc.contents, ctx, () => (contentComment = null), onChompKeep);
        if (contentComment)
            body += stringifyComment.lineComment(body, '', commentString(contentComment));
        if ((body[0] === '|' || body[0] === '>') &&
            lines[lines.length - 1] === '---') {
            // Top-level block scalars with a preceding doc marker ought to use the
            // same line for their header.
            lines[lines.length - 1] = `--- ${body}`;
        }
        else
            lines.push(body);
    }
    else {
        lines.push(stringify.stringify(doc.contents, ctx));
    }
    if (doc.directives?.docEnd) {
        if (doc.comment) {
            const cs = commentString(doc.comment);
            if (cs.includes('\n')) {
                lines.push('...');
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            else {
                lines.push(`... ${cs}`);
            }
        }
        else {
            lines.push('...');
        }
    }
    else {
        let dc = doc.comment;
        if (dc && chompKeep)
            dc = dc.replace(/^\n+/, '');
        if (dc) {
            if ((!chompKeep || contentComment) && lines[lines.length - 1] !== '')
                lines.push('');
            lines.push(stringifyComment.indentComment(commentString(dc), ''));
        }
    }
    return lines.join('\n') + '\n';
}

exports.stringifyDocument = stringifyDocument;


/***/ }),

/***/ 28689:
/***/ ((__unused_webpack_module, exports) => {



function stringifyNumber({ format, minFractionDigits, tag, value }) {
    if (typeof value === 'bigint')
        return String(value);
    const num = typeof value === 'number' ? value : Number(value);
    if (!isFinite(num))
        return isNaN(num) ? '.nan' : num < 0 ? '-.inf' : '.inf';
    let n = Object.is(value, -0) ? '-0' : JSON.stringify(value);
    if (!format &&
        minFractionDigits &&
        (!tag || tag === 'tag:yaml.org,2002:float') &&
        /^-?\d/.test(n) &&
        !n.includes('e')) {
        let i = n.indexOf('.');
        if (i < 0) {
            i = n.length;
            n += '.';
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
            n += '0';
    }
    return n;
}

exports.stringifyNumber = stringifyNumber;


/***/ }),

/***/ 59748:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);
var Scalar = __nccwpck_require__(63301);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(59799);

function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
    const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
    let keyComment = (identity.isNode(key) && key.comment) || null;
    if (simpleKeys) {
        if (keyComment) {
            throw new Error('With simple keys, key nodes cannot have comments');
        }
        if (identity.isCollection(key) || (!identity.isNode(key) && typeof key === 'object')) {
            const msg = 'With simple keys, collection cannot be used as a key value';
            throw new Error(msg);
        }
    }
    let explicitKey = !simpleKeys &&
        (!key ||
            (keyComment && value == null && !ctx.inFlow) ||
            identity.isCollection(key) ||
            (identity.isScalar(key)
                ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL
                : typeof key === 'object'));
    ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
    });
    let keyCommentDone = false;
    let chompKeep = false;
    let str = stringify.stringify(key, ctx, () => (keyCommentDone = true), () => (chompKeep = true));
    if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
            throw new Error('With simple keys, single line scalar must not span more than 1024 characters');
        explicitKey = true;
    }
    if (ctx.inFlow) {
        if (allNullValues || value == null) {
            if (keyCommentDone && onComment)
                onComment();
            return str === '' ? '?' : explicitKey ? `? ${str}` : str;
        }
    }
    else if ((allNullValues && !simpleKeys) || (value == null && explicitKey)) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        }
        else if (chompKeep && onChompKeep)
            onChompKeep();
        return str;
    }
    if (keyCommentDone)
        keyComment = null;
    if (explicitKey) {
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}\n${indent}:`;
    }
    else {
        str = `${str}:`;
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
    }
    let vsb, vcb, valueComment;
    if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
    }
    else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === 'object')
            value = doc.createNode(value);
    }
    ctx.implicitKey = false;
    if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
    chompKeep = false;
    if (!indentSeq &&
        indentStep.length >= 2 &&
        !ctx.inFlow &&
        !explicitKey &&
        identity.isSeq(value) &&
        !value.flow &&
        !value.tag &&
        !value.anchor) {
        // If indentSeq === false, consider '- ' as part of indentation where possible
        ctx.indent = ctx.indent.substring(2);
    }
    let valueCommentDone = false;
    const valueStr = stringify.stringify(value, ctx, () => (valueCommentDone = true), () => (chompKeep = true));
    let ws = ' ';
    if (keyComment || vsb || vcb) {
        ws = vsb ? '\n' : '';
        if (vcb) {
            const cs = commentString(vcb);
            ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === '' && !ctx.inFlow) {
            if (ws === '\n' && valueComment)
                ws = '\n\n';
        }
        else {
            ws += `\n${ctx.indent}`;
        }
    }
    else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf('\n');
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
            let hasPropsLine = false;
            if (hasNewline && (vs0 === '&' || vs0 === '!')) {
                let sp0 = valueStr.indexOf(' ');
                if (vs0 === '&' &&
                    sp0 !== -1 &&
                    sp0 < nl0 &&
                    valueStr[sp0 + 1] === '!') {
                    sp0 = valueStr.indexOf(' ', sp0 + 1);
                }
                if (sp0 === -1 || nl0 < sp0)
                    hasPropsLine = true;
            }
            if (!hasPropsLine)
                ws = `\n${ctx.indent}`;
        }
    }
    else if (valueStr === '' || valueStr[0] === '\n') {
        ws = '';
    }
    str += ws + valueStr;
    if (ctx.inFlow) {
        if (valueCommentDone && onComment)
            onComment();
    }
    else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
    }
    else if (chompKeep && onChompKeep) {
        onChompKeep();
    }
    return str;
}

exports.stringifyPair = stringifyPair;


/***/ }),

/***/ 83069:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(63301);
var foldFlowLines = __nccwpck_require__(34475);

const getFoldOptions = (ctx, isBlock) => ({
    indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
    lineWidth: ctx.options.lineWidth,
    minContentWidth: ctx.options.minContentWidth
});
// Also checks for lines starting with %, as parsing the output as YAML 1.1 will
// presume that's starting a new document.
const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
function lineLengthOverLimit(str, lineWidth, indentLength) {
    if (!lineWidth || lineWidth < 0)
        return false;
    const limit = lineWidth - indentLength;
    const strLen = str.length;
    if (strLen <= limit)
        return false;
    for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === '\n') {
            if (i - start > limit)
                return true;
            start = i + 1;
            if (strLen - start <= limit)
                return false;
        }
    }
    return true;
}
function doubleQuotedString(value, ctx) {
    const json = JSON.stringify(value);
    if (ctx.options.doubleQuotedAsJSON)
        return json;
    const { implicitKey } = ctx;
    const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    let str = '';
    let start = 0;
    for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === ' ' && json[i + 1] === '\\' && json[i + 2] === 'n') {
            // space before newline needs to be escaped to not be folded
            str += json.slice(start, i) + '\\ ';
            i += 1;
            start = i;
            ch = '\\';
        }
        if (ch === '\\')
            switch (json[i + 1]) {
                case 'u':
                    {
                        str += json.slice(start, i);
                        const code = json.substr(i + 2, 4);
                        switch (code) {
                            case '0000':
                                str += '\\0';
                                break;
                            case '0007':
                                str += '\\a';
                                break;
                            case '000b':
                                str += '\\v';
                                break;
                            case '001b':
                                str += '\\e';
                                break;
                            case '0085':
                                str += '\\N';
                                break;
                            case '00a0':
                                str += '\\_';
                                break;
                            case '2028':
                                str += '\\L';
                                break;
                            case '2029':
                                str += '\\P';
                                break;
                            default:
                                if (code.substr(0, 2) === '00')
                                    str += '\\x' + code.substr(2);
                                else
                                    str += json.substr(i, 6);
                        }
                        i += 5;
                        start = i + 1;
                    }
                    break;
                case 'n':
                    if (implicitKey ||
                        json[i + 2] === '"' ||
                        json.length < minMultiLineLength) {
                        i += 1;
                    }
                    else {
                        // folding will eat first newline
                        str += json.slice(start, i) + '\n\n';
                        while (json[i + 2] === '\\' &&
                            json[i + 3] === 'n' &&
                            json[i + 4] !== '"') {
                            str += '\n';
                            i += 2;
                        }
                        str += indent;
                        // space after newline needs to be escaped to not be folded
                        if (json[i + 2] === ' ')
                            str += '\\';
                        i += 1;
                        start = i + 1;
                    }
                    break;
                default:
                    i += 1;
            }
    }
    str = start ? str + json.slice(start) : json;
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
    if (ctx.options.singleQuote === false ||
        (ctx.implicitKey && value.includes('\n')) ||
        /[ \t]\n|\n[ \t]/.test(value) // single quoted string can't have leading or trailing whitespace around newline
    )
        return doubleQuotedString(value, ctx);
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
    return ctx.implicitKey
        ? res
        : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
    const { singleQuote } = ctx.options;
    let qs;
    if (singleQuote === false)
        qs = doubleQuotedString;
    else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
            qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
            qs = doubleQuotedString;
        else
            qs = singleQuote ? singleQuotedString : doubleQuotedString;
    }
    return qs(value, ctx);
}
// The negative lookbehind avoids a polynomial search,
// but isn't supported yet on Safari: https://caniuse.com/js-regexp-lookbehind
let blockEndNewlines;
try {
    blockEndNewlines = new RegExp('(^|(?<!\n))\n+(?!\n|$)', 'g');
}
catch {
    blockEndNewlines = /\n+(?!\n|$)/g;
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
    const { blockQuote, commentString, lineWidth } = ctx.options;
    // 1. Block can't end in whitespace unless the last line is non-empty.
    // 2. Strings consisting of only whitespace are best rendered explicitly.
    if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
    }
    const indent = ctx.indent ||
        (ctx.forceBlockIndent || containsDocumentMarker(value) ? '  ' : '');
    const literal = blockQuote === 'literal'
        ? true
        : blockQuote === 'folded' || type === Scalar.Scalar.BLOCK_FOLDED
            ? false
            : type === Scalar.Scalar.BLOCK_LITERAL
                ? true
                : !lineLengthOverLimit(value, lineWidth, indent.length);
    if (!value)
        return literal ? '|\n' : '>\n';
    // determine chomping from whitespace at value end
    let chomp;
    let endStart;
    for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== '\n' && ch !== '\t' && ch !== ' ')
            break;
    }
    let end = value.substring(endStart);
    const endNlPos = end.indexOf('\n');
    if (endNlPos === -1) {
        chomp = '-'; // strip
    }
    else if (value === end || endNlPos !== end.length - 1) {
        chomp = '+'; // keep
        if (onChompKeep)
            onChompKeep();
    }
    else {
        chomp = ''; // clip
    }
    if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === '\n')
            end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
    }
    // determine indent indicator from whitespace at value start
    let startWithSpace = false;
    let startEnd;
    let startNlPos = -1;
    for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === ' ')
            startWithSpace = true;
        else if (ch === '\n')
            startNlPos = startEnd;
        else
            break;
    }
    let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
    if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
    }
    const indentSize = indent ? '2' : '1'; // root is at -1
    // Leading | or > is added later
    let header = (startWithSpace ? indentSize : '') + chomp;
    if (comment) {
        header += ' ' + commentString(comment.replace(/ ?[\r\n]+/g, ' '));
        if (onComment)
            onComment();
    }
    if (!literal) {
        const foldedValue = value
            .replace(/\n+/g, '\n$&')
            .replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, '$1$2') // more-indented lines aren't folded
            //                ^ more-ind. ^ empty     ^ capture next empty lines only at end of indent
            .replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== 'folded' && type !== Scalar.Scalar.BLOCK_FOLDED) {
            foldOptions.onOverflow = () => {
                literalFallback = true;
            };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
            return `>${header}\n${indent}${body}`;
    }
    value = value.replace(/\n+/g, `$&${indent}`);
    return `|${header}\n${indent}${start}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
    const { type, value } = item;
    const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
    if ((implicitKey && value.includes('\n')) ||
        (inFlow && /[[\]{},]/.test(value))) {
        return quotedString(value, ctx);
    }
    if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        // not allowed:
        // - '-' or '?'
        // - start with an indicator character (except [?:-]) or /[?-] /
        // - '\n ', ': ' or ' \n' anywhere
        // - '#' not preceded by a non-space char
        // - end with ' ' or ':'
        return implicitKey || inFlow || !value.includes('\n')
            ? quotedString(value, ctx)
            : blockString(item, ctx, onComment, onChompKeep);
    }
    if (!implicitKey &&
        !inFlow &&
        type !== Scalar.Scalar.PLAIN &&
        value.includes('\n')) {
        // Where allowed & type not set explicitly, prefer block style for multiline strings
        return blockString(item, ctx, onComment, onChompKeep);
    }
    if (containsDocumentMarker(value)) {
        if (indent === '') {
            ctx.forceBlockIndent = true;
            return blockString(item, ctx, onComment, onChompKeep);
        }
        else if (implicitKey && indent === indentStep) {
            return quotedString(value, ctx);
        }
    }
    const str = value.replace(/\n+/g, `$&\n${indent}`);
    // Verify that output will be parsed as a string, as e.g. plain numbers and
    // booleans get parsed with those types in v1.2 (e.g. '42', 'true' & '0.9e-3'),
    // and others in v1.1.
    if (actualString) {
        const test = (tag) => tag.default && tag.tag !== 'tag:yaml.org,2002:str' && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
            return quotedString(value, ctx);
    }
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
    const { implicitKey, inFlow } = ctx;
    const ss = typeof item.value === 'string'
        ? item
        : Object.assign({}, item, { value: String(item.value) });
    let { type } = item;
    if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        // force double quotes on control characters & unpaired surrogates
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
            type = Scalar.Scalar.QUOTE_DOUBLE;
    }
    const _stringify = (_type) => {
        switch (_type) {
            case Scalar.Scalar.BLOCK_FOLDED:
            case Scalar.Scalar.BLOCK_LITERAL:
                return implicitKey || inFlow
                    ? quotedString(ss.value, ctx) // blocks are not valid inside flow containers
                    : blockString(ss, ctx, onComment, onChompKeep);
            case Scalar.Scalar.QUOTE_DOUBLE:
                return doubleQuotedString(ss.value, ctx);
            case Scalar.Scalar.QUOTE_SINGLE:
                return singleQuotedString(ss.value, ctx);
            case Scalar.Scalar.PLAIN:
                return plainString(ss, ctx, onComment, onChompKeep);
            default:
                return null;
        }
    };
    let res = _stringify(type);
    if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = (implicitKey && defaultKeyType) || defaultStringType;
        res = _stringify(t);
        if (res === null)
            throw new Error(`Unsupported default string type ${t}`);
    }
    return res;
}

exports.stringifyString = stringifyString;


/***/ }),

/***/ 10204:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(41127);

const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove node');
/**
 * Apply a visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
function visit(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        visit_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current node */
visit.SKIP = SKIP;
/** Remove the current node */
visit.REMOVE = REMOVE;
function visit_(key, node, visitor, path) {
    const ctrl = callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = visit_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = visit_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = visit_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
/**
 * Apply an async visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `Promise`: Must resolve to one of the following values
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
async function visitAsync(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visitAsync.BREAK = BREAK;
/** Do not visit the children of the current node */
visitAsync.SKIP = SKIP;
/** Remove the current node */
visitAsync.REMOVE = REMOVE;
async function visitAsync_(key, node, visitor, path) {
    const ctrl = await callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = await visitAsync_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = await visitAsync_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = await visitAsync_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
function initVisitor(visitor) {
    if (typeof visitor === 'object' &&
        (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
            Alias: visitor.Node,
            Map: visitor.Node,
            Scalar: visitor.Node,
            Seq: visitor.Node
        }, visitor.Value && {
            Map: visitor.Value,
            Scalar: visitor.Value,
            Seq: visitor.Value
        }, visitor.Collection && {
            Map: visitor.Collection,
            Seq: visitor.Collection
        }, visitor);
    }
    return visitor;
}
function callVisitor(key, node, visitor, path) {
    if (typeof visitor === 'function')
        return visitor(key, node, path);
    if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
    if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
    if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
    if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
    if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
    return undefined;
}
function replaceNode(key, path, node) {
    const parent = path[path.length - 1];
    if (identity.isCollection(parent)) {
        parent.items[key] = node;
    }
    else if (identity.isPair(parent)) {
        if (key === 'key')
            parent.key = node;
        else
            parent.value = node;
    }
    else if (identity.isDocument(parent)) {
        parent.contents = node;
    }
    else {
        const pt = identity.isAlias(parent) ? 'alias' : 'scalar';
        throw new Error(`Cannot replace node with ${pt} parent`);
    }
}

exports.visit = visit;
exports.visitAsync = visitAsync;


/***/ }),

/***/ 58152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  T: () => (/* binding */ parseInputs)
});

// UNUSED EXPORTS: INPUTS

// EXTERNAL MODULE: ./build/shared/domain/errors/problem.js
var problem = __nccwpck_require__(48338);
// EXTERNAL MODULE: ./build/shared/domain/text/expected.js
var expected = __nccwpck_require__(98589);
;// CONCATENATED MODULE: ./build/shared/domain/text/boolean.js


/** YAML 1.2 core booleans, the ones that workflow authors know from @actions/core. */
function parseBoolean(text) {
    const value = text.trim();
    if (['true', 'True', 'TRUE'].includes(value))
        return (0,problem.ok)(true);
    if (['false', 'False', 'FALSE'].includes(value))
        return (0,problem.ok)(false);
    return (0,expected/* expected */.p6)('true or false', text);
}

;// CONCATENATED MODULE: ./build/shared/domain/inputs/input.js


/** An input that must be given. */
const required = (parse) => ({ parse, presence: 'required' });
/** An input that may be left out. */
const optional = (parse) => ({ parse, presence: 'optional' });
/** An input with a default, written as a user would write it. */
const withDefault = (parse, text) => ({
    parse,
    presence: 'default',
    default: text,
});
/** An optional input that the runner fills in where the user says nothing. */
const filledByRunner = (parse) => ({
    parse,
    presence: 'optional',
    filledByRunner: true,
});
/** One word of a closed list, whatever its case. */
function oneOf(...words) {
    return (text) => {
        const found = words.find((word) => word === text.trim().toLowerCase());
        return found === undefined ? (0,expected/* expected */.p6)(`one of ${words.join(', ')}`, text) : (0,problem.ok)(found);
    };
}
/** Text as it stands, without the blanks around it. */
const anyText = (text) => (0,problem.ok)(text.trim());

;// CONCATENATED MODULE: ./build/shared/domain/inputs/findings-inputs.js




/** By what findings are compared, and who is told of them: the same inputs in every action that has findings. */
const FINDINGS_INPUTS = {
    compare_with: optional(parseCommit),
    known_file: withDefault(oneOf('keep', 'prune', 'adopt'), 'keep'),
    mode: withDefault(oneOf('enforce', 'report'), 'enforce'),
    upload_sarif: withDefault(oneOf('auto', 'true', 'false'), 'auto'),
    comment: withDefault(oneOf('auto', 'true', 'false'), 'auto'),
    upload_artifact: withDefault(parseBoolean, 'true'),
    github_token: filledByRunner(anyText),
    log_format: withDefault(oneOf('text', 'json'), 'text'),
};
/** The inputs as they were read, under the names that the code has for them. */
function findingsWish(read) {
    return {
        compareWith: read.compare_with,
        knownFile: read.known_file,
        enforce: read.mode === 'enforce',
        uploadSarif: read.upload_sarif,
        comment: read.comment,
        uploadArtifact: read.upload_artifact,
        token: read.github_token,
        logFormat: read.log_format,
    };
}
/** A ref or a commit, as git takes it; never an option. */
function parseCommit(text) {
    const value = text.trim();
    return /^[\w./@^~{}+][\w./@^~{}+-]*$/.test(value) && !value.includes('..')
        ? (0,problem.ok)(value)
        : (0,expected/* expected */.p6)('base, or a branch, tag or commit', text);
}
/** The name of a gate is one of an artifact too: what actions/upload-artifact refuses is refused. */
function parseGateName(text) {
    const value = text.trim();
    return /["<>|*?:\\/\r\n]/.test(value)
        ? (0,expected/* expected */.p6)('a name without " : < > | * ? \\ / and line breaks', text)
        : (0,problem.ok)(value);
}

// EXTERNAL MODULE: ./build/shared/domain/text/nearest.js
var nearest = __nccwpck_require__(56231);
;// CONCATENATED MODULE: ./build/shared/domain/inputs/read-inputs.js


/**
 * Reads a table of inputs from the variables that the runner sets: INPUT_ and the name in upper case, blanks as underscores, hyphens kept.
 * A hyphen counts as an underscore, and an empty input as none.
 */
function readInputs(env, table, elsewhere = {}) {
    const given = givenInputs(env);
    const values = {};
    const problems = [];
    for (const [name, input] of Object.entries(table)) {
        const spellings = withoutDefault(given.get(name) ?? [], input);
        const [first, second] = spellings;
        if (first !== undefined && second !== undefined) {
            const names = spellings.map(({ spelling }) => spelling).join(' and as ');
            problems.push({ where: name, message: `Expected the input once, found it as ${names}` });
            continue;
        }
        const text = first?.text ?? input.default;
        if (text === undefined && input.presence === 'optional')
            continue;
        const parsed = input.parse(text ?? '', name);
        if (parsed.ok)
            values[name] = parsed.value;
        else if (typeof parsed.error === 'string')
            problems.push({ where: name, message: parsed.error });
        else
            problems.push(...parsed.error);
    }
    return {
        values: values,
        problems: [...problems, ...unknownInputs([...given.values()], Object.keys(table), elsewhere)],
    };
}
function givenInputs(env) {
    const given = Object.entries(env).flatMap(([variable, text = '']) => {
        if (!variable.startsWith('INPUT_') || text.trim() === '')
            return [];
        const spelling = variable.slice('INPUT_'.length).toLowerCase();
        return [{ spelling, name: spelling.replaceAll('-', '_'), text }];
    });
    return Map.groupBy(given, ({ name }) => name);
}
/** action.yml fills in the underscored name even where the user wrote the hyphenated one. */
function withoutDefault(given, input) {
    if (given.length < 2)
        return given;
    return given.filter(({ spelling, name, text }) => spelling !== name || !(input.filledByRunner === true || text.trim() === input.default));
}
function unknownInputs(given, known, elsewhere) {
    return given.flat().flatMap(({ spelling, name }) => {
        if (known.includes(name))
            return [];
        const instead = Object.hasOwn(elsewhere, name) ? elsewhere[name] : undefined;
        const guess = instead === undefined ? (0,nearest/* suggestion */.h)(name, known) : '';
        return [
            {
                where: spelling,
                message: `Expected an input of this action, found ${(0,expected/* shown */.SP)(spelling)}${guess}`,
                hint: instead ??
                    `Take it out of "with:"; a variable INPUT_${spelling.toUpperCase()} under "env:" counts as an input too`,
            },
        ];
    });
}

;// CONCATENATED MODULE: ./build/shared/domain/text/line-and-column.js
/** Where an offset lies, in words: 1-based, as editors count. */
function lineAndColumn(text, offset) {
    const before = text.slice(0, offset);
    return `line ${before.split('\n').length}, column ${offset - before.lastIndexOf('\n')}`;
}

;// CONCATENATED MODULE: ./build/shared/domain/text/quoted.js
const ESCAPES = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };
/**
 * Reads the quoted text that starts at `start`. Line breaks may stand inside. Within double quotes `\n`, `\r`, `\t`, `\"` and `\\`
 * are escapes and every other backslash stays (`C:\dir`, `\d+`); within single quotes everything stays as it is.
 * undefined when the closing quote is missing.
 */
function readQuoted(text, start) {
    const quote = text[start];
    let value = '';
    for (let index = start + 1; index < text.length; index++) {
        const char = text[index] ?? '';
        if (char === quote)
            return { value, end: index + 1 };
        const escaped = quote === '"' && char === '\\' ? ESCAPES[text[index + 1] ?? ''] : undefined;
        value += escaped ?? char;
        if (escaped !== undefined)
            index++;
    }
    return undefined;
}
/** A text in double quotes that `readQuoted` reads back unchanged. */
function quoted_quote(value) {
    const escaped = value.replace(/["\\\n\r\t]/g, (char) => {
        const name = Object.keys(ESCAPES).find((key) => ESCAPES[key] === char);
        return `\\${name}`;
    });
    return `"${escaped}"`;
}
/** Whether a quoted text starts here. */
const isQuote = (char) => char === '"' || char === "'";

;// CONCATENATED MODULE: ./build/shared/domain/text/list.js



/** Items parted by commas or line breaks. Quotes keep commas and blanks; empty items and lines that start with `#` are dropped. */
function parseList(text) {
    const input = text.replace(/\r\n?/g, '\n');
    const items = [];
    let at = 0;
    while (at < input.length) {
        at = skipBlanksAndComments(input, at);
        if (isQuote(input[at])) {
            const quoted = readQuoted(input, at);
            if (quoted === undefined)
                return (0,problem/* err */._)(`Expected a closing quote for the one at ${lineAndColumn(input, at)}, found the end`);
            const after = /^[^\S\n]*(,|\n|$)/.exec(input.slice(quoted.end));
            if (after === null) {
                return (0,problem/* err */._)(`Expected a comma or a line break after the quoted item, found more text at ${lineAndColumn(input, quoted.end)}`);
            }
            items.push(quoted.value);
            at = quoted.end + after[0].length;
        }
        else {
            const item = /^[^,\n]*/.exec(input.slice(at))?.[0] ?? '';
            if (item.trim() !== '')
                items.push(item.trim());
            at += item.length + 1;
        }
    }
    return (0,problem.ok)(items);
}
/** One item a line, quoted where `parseList` would read it otherwise. */
function formatList(items) {
    return items.map((item) => (/^[^\s,"'#]+( [^\s,"'#]+)*$/.test(item) ? item : quote(item))).join('\n');
}
/** To the start of the next item on this line or below; a comment can only start a line. */
function skipBlanksAndComments(text, start) {
    let at = start;
    for (;;) {
        at += /^\s*/.exec(text.slice(at))?.[0].length ?? 0;
        const startsLine = text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trim() === '';
        if (text[at] !== '#' || !startsLine)
            return at;
        const end = text.indexOf('\n', at);
        at = end === -1 ? text.length : end;
    }
}

;// CONCATENATED MODULE: ./build/shared/domain/inputs/tools-input.js




const ENTRY = /^([a-z-]+)\s*=\s*v?(\d+\.\d+\.\d+)(?:@sha256:([0-9a-f]{64}))?$/;
/** `trivy=0.74.0@sha256:…`, one a line or parted by commas, of the tools that an action downloads; all others are run as they are found. */
function parseTools(text, known) {
    const list = parseList(text);
    if (!list.ok)
        return list;
    const wishes = [];
    for (const item of list.value) {
        const [, tool = '', version = '', sha256] = ENTRY.exec(item) ?? [];
        const [first] = known;
        if (tool === '')
            return (0,expected/* expected */.p6)(`a tool with a version, like ${first}=1.2.3 or ${first}=1.2.3@sha256:…`, item);
        if (!known.includes(tool))
            return (0,problem/* err */._)(`Expected one of ${known.join(', ')}, found ${(0,expected/* shown */.SP)(tool)}${(0,nearest/* suggestion */.h)(tool, known)}; other tools are run as they are found on the PATH`);
        if (wishes.some((wish) => wish.tool === tool))
            return (0,problem/* err */._)(`Expected ${tool} once, found it twice`);
        wishes.push({ tool, version, sha256 });
    }
    return (0,problem.ok)(wishes);
}

// EXTERNAL MODULE: ./build/shared/domain/text/duration.js
var duration = __nccwpck_require__(33941);
;// CONCATENATED MODULE: ./build/shared/domain/text/inner-path.js


/** A path that stays below the workspace, with `/`; `.` is the workspace itself. */
function parseInnerPath(text) {
    const path = text.trim().replaceAll('\\', '/').replace(/\/+$/, '');
    const inside = !/^(\/|[A-Za-z]:)/.test(path) && !path.split('/').includes('..');
    return inside ? (0,problem.ok)(path.replace(/^(\.\/)+/, '') || '.') : (0,expected/* expected */.p6)('a path below the workspace', text);
}

;// CONCATENATED MODULE: ./build/shared/domain/text/number.js


/** A decimal number within bounds; neither `1e3` nor `0x10`, which are typing errors more often than numbers. */
function parseNumber(text, bounds = {}) {
    return readNumber(text, /^[+-]?\d+(\.\d+)?$/, 'a number', bounds);
}
/** A whole number within bounds. */
function parseInteger(text, bounds = {}) {
    return readNumber(text, /^[+-]?\d+$/, 'a whole number', bounds);
}
function readNumber(text, form, wanted, { min, max }) {
    const value = form.test(text.trim()) ? Number(text.trim()) : Number.NaN;
    const fits = value >= (min ?? -Number.MAX_SAFE_INTEGER) && value <= (max ?? Number.MAX_SAFE_INTEGER);
    return fits ? (0,problem.ok)(value === 0 ? 0 : value) : (0,expected/* expected */.p6)(`${wanted}${inBounds({ min, max })}`, text);
}
function inBounds({ min, max }) {
    if (min !== undefined && max !== undefined)
        return ` from ${min} to ${max}`;
    if (min !== undefined)
        return ` of at least ${min}`;
    return max === undefined ? '' : ` of at most ${max}`;
}

;// CONCATENATED MODULE: ./build/shared/domain/text/words.js




/** A list of words of a closed list, each once, whatever its case. */
function wordsOf(...words) {
    return (text) => {
        const list = parseList(text);
        if (!list.ok)
            return list;
        const found = new Set();
        for (const item of list.value) {
            const word = words.find((one) => one === item.toLowerCase());
            if (word === undefined)
                return (0,problem/* err */._)(`Expected some of ${words.join(', ')}, found ${(0,expected/* shown */.SP)(item)}${(0,nearest/* suggestion */.h)(item, words)}`);
            found.add(word);
        }
        return found.size === 0 ? (0,problem/* err */._)(`Expected some of ${words.join(', ')}, found none`) : (0,problem.ok)([...found]);
    };
}

// EXTERNAL MODULE: ./build/shared/domain/validation/step.js
var step = __nccwpck_require__(66691);
;// CONCATENATED MODULE: ./build/action-tf-validate/src/inputs-credentials.js

/** `github.com=TOKEN`, one a line. What is wrong is told by its line alone: the rest may be a token. */
function parseCredentials(text) {
    const found = [];
    for (const [index, line] of text.split(/\r?\n/).entries()) {
        if (line.trim() === '')
            continue;
        const [, host, token] = /^\s*([A-Za-z0-9.-]+(?::\d+)?)\s*=\s*(\S+)\s*$/.exec(line) ?? [];
        if (host === undefined || token === undefined)
            return (0,problem/* err */._)(`Expected github.com=TOKEN in line ${index + 1}, found something else`);
        if (found.some((one) => one.host === host))
            return (0,problem/* err */._)(`Expected one token for ${host}, found two`);
        found.push({ host: host.toLowerCase(), token });
    }
    return (0,problem.ok)(found);
}

;// CONCATENATED MODULE: ./build/action-tf-validate/src/inputs-elsewhere.js
/** Inputs of other actions for Terraform that have another name or no meaning here, and what to write instead. */
const ELSEWHERE = {
    path: 'Write it as working_directory',
    directory: 'Write it as working_directory',
    tf_actions_working_dir: 'Write it as working_directory',
    terraform_version: 'Write tools: terraform=VERSION',
    tofu_version: 'Write tool: tofu and tools: tofu=VERSION',
    tflint_version: 'Write tools: tflint=VERSION',
    terraform_wrapper: 'Leave it out: wrappers are seen through',
    soft_fail: 'Write mode: report, which never fails',
    skip_check: 'Write an exception with a reason, an owner and a last day in .github/tf-validate.yml',
    framework: 'Leave it out: checkov reads Terraform alone',
    policy: 'Write it as config',
};

;// CONCATENATED MODULE: ./build/action-tf-validate/src/inputs.js













/** Every input of the action, by its name. */
const INPUTS = {
    working_directory: withDefault(parseInnerPath, '.'),
    exclude: withDefault(parseList, ''),
    changed_since: FINDINGS_INPUTS.compare_with,
    steps: withDefault(parseSteps, 'auto'),
    tool: withDefault(oneOf('terraform', 'tofu'), 'terraform'),
    tools: withDefault((text) => parseTools(text, ['terraform', 'tofu', 'tflint', 'trivy']), ''),
    tflint_config: optional(parseInnerPath),
    git_credentials: withDefault(parseCredentials, ''),
    step_timeout: withDefault((text) => (0,duration/* parseDuration */.E)(text, { minMs: 1_000, maxMs: 3 * HOUR_MS }), '10m'),
    parallelism: optional((text) => parseInteger(text, { min: 1, max: 64 })),
    config: optional(anyText),
    ...FINDINGS_INPUTS,
    name: withDefault(parseGateName, 'tf-validate'),
};
/** Reads the inputs from the environment that the runner sets. Everything that is wrong is said at once. */
function parseInputs(env) {
    const { values, problems: found } = readInputs(env, INPUTS, ELSEWHERE);
    const broken = new Set(found.map(({ where }) => where));
    const problems = [...found, ...ruleProblems(values).filter(({ where }) => !broken.has(where))];
    if (problems.length > 0)
        return (0,problem/* err */._)(problems);
    // Without problems every input that is required or has a default was read.
    const read = values;
    return (0,problem.ok)({
        ...findingsWish(read),
        folder: read.working_directory,
        exclude: read.exclude,
        changedSince: read.changed_since,
        steps: read.steps,
        flavour: read.tool,
        tools: read.tools,
        tflintConfig: read.tflint_config,
        credentials: read.git_credentials,
        stepTimeoutMs: read.step_timeout,
        parallelism: read.parallelism,
        config: { path: read.config ?? '.github/tf-validate.yml', required: read.config !== undefined },
        name: read.name,
    });
}
/** Rules between inputs. */
function ruleProblems({ steps, tflint_config }) {
    if (steps === undefined || steps === 'auto')
        return [];
    const problems = [];
    if (steps.includes('validate') && !steps.includes('init'))
        problems.push({
            where: 'steps',
            message: 'Expected init among the steps where validate is one, found it missing',
            hint: 'What is not initialised cannot be validated',
        });
    if (tflint_config !== undefined && !steps.includes('tflint'))
        problems.push({
            where: 'tflint_config',
            message: `Expected tflint among the steps, found ${steps.join(', ')}`,
        });
    return problems;
}
function parseSteps(text) {
    return text.trim().toLowerCase() === 'auto' ? (0,problem.ok)('auto') : wordsOf(...step/* STEPS */.U)(text);
}
const HOUR_MS = 3_600_000;


/***/ }),

/***/ 80791:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _shared_adapters_artifacts_artifacts_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(16890);
/* harmony import */ var _shared_adapters_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(74627);
/* harmony import */ var _shared_adapters_files_files_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(56258);
/* harmony import */ var _shared_adapters_files_folders_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3420);
/* harmony import */ var _shared_adapters_files_scratch_trees_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(40235);
/* harmony import */ var _shared_adapters_github_code_scanning_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(24498);
/* harmony import */ var _shared_adapters_github_comments_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(91051);
/* harmony import */ var _shared_adapters_github_job_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(15498);
/* harmony import */ var _shared_adapters_github_log_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(82263);
/* harmony import */ var _shared_adapters_github_toolkit_js__WEBPACK_IMPORTED_MODULE_22__ = __nccwpck_require__(41567);
/* harmony import */ var _shared_adapters_hcl_hcl_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(77119);
/* harmony import */ var _shared_adapters_http_download_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(576);
/* harmony import */ var _shared_adapters_http_http_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(47977);
/* harmony import */ var _shared_adapters_http_proxy_js__WEBPACK_IMPORTED_MODULE_26__ = __nccwpck_require__(35338);
/* harmony import */ var _shared_adapters_process_cores_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(18371);
/* harmony import */ var _shared_adapters_process_processes_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(47257);
/* harmony import */ var _shared_adapters_process_which_js__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(6594);
/* harmony import */ var _shared_adapters_random_js__WEBPACK_IMPORTED_MODULE_27__ = __nccwpck_require__(45302);
/* harmony import */ var _shared_adapters_tools_mirror_js__WEBPACK_IMPORTED_MODULE_15__ = __nccwpck_require__(52242);
/* harmony import */ var _shared_adapters_tools_store_js__WEBPACK_IMPORTED_MODULE_16__ = __nccwpck_require__(34381);
/* harmony import */ var _shared_domain_errors_refuse_js__WEBPACK_IMPORTED_MODULE_17__ = __nccwpck_require__(11389);
/* harmony import */ var _shared_domain_inputs_run_context_js__WEBPACK_IMPORTED_MODULE_23__ = __nccwpck_require__(77260);
/* harmony import */ var _shared_domain_tools_clean_environment_js__WEBPACK_IMPORTED_MODULE_18__ = __nccwpck_require__(52944);
/* harmony import */ var _shared_domain_tools_platform_js__WEBPACK_IMPORTED_MODULE_30__ = __nccwpck_require__(3842);
/* harmony import */ var _shared_domain_validation_child_environment_js__WEBPACK_IMPORTED_MODULE_28__ = __nccwpck_require__(20475);
/* harmony import */ var _shared_domain_validation_required_versions_js__WEBPACK_IMPORTED_MODULE_29__ = __nccwpck_require__(70648);
/* harmony import */ var _shared_domain_validation_terraform_platform_js__WEBPACK_IMPORTED_MODULE_19__ = __nccwpck_require__(44681);
/* harmony import */ var _shared_engine_gate_tell_report_js__WEBPACK_IMPORTED_MODULE_25__ = __nccwpck_require__(96855);
/* harmony import */ var _shared_engine_github_read_event_js__WEBPACK_IMPORTED_MODULE_24__ = __nccwpck_require__(75760);
/* harmony import */ var _shared_engine_validate_step_tools_js__WEBPACK_IMPORTED_MODULE_20__ = __nccwpck_require__(17345);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_21__ = __nccwpck_require__(58152);































const ACTION = 'action-tf-validate';
/** Of a validation whose inputs cannot be read. */
const DEFAULT_NAME = 'tf-validate';
/** A page of a hundred comments, each as long as GitHub lets them be, is larger than what other answers may be. */
const PAGE_BYTES = 32 * 1024 * 1024;
const { env } = process;
const toolkit = (0,_shared_adapters_github_toolkit_js__WEBPACK_IMPORTED_MODULE_22__/* .makeToolkit */ .D)();
const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_21__/* .parseInputs */ .T)(env);
const context = (0,_shared_domain_inputs_run_context_js__WEBPACK_IMPORTED_MODULE_23__/* .readRunContext */ .$)(env);
const log = (0,_shared_adapters_github_log_js__WEBPACK_IMPORTED_MODULE_8__/* .makeLog */ .Z)({
    ...{ env, clock: _shared_adapters_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .m, toolkit, traceId: '' },
    format: inputs.ok && inputs.value.logFormat === 'json' ? 'json' : 'people',
});
const job = (0,_shared_adapters_github_job_js__WEBPACK_IMPORTED_MODULE_7__/* .makeJob */ .q)({ env, log, toolkit, action: ACTION });
const cancelled = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => cancelled.abort());
if (inputs.ok)
    for (const { token } of inputs.value.credentials)
        log.mask(token);
try {
    await step();
}
catch (error) {
    await endInFault(error);
}
async function step() {
    if (!inputs.ok)
        throw (0,_shared_domain_errors_refuse_js__WEBPACK_IMPORTED_MODULE_17__/* .refuse */ .T)('input-invalid', inputs.error);
    const wanted = inputs.value;
    const { run, publish, report, headlineOf } = await loadStory();
    const ports = makePorts(wanted);
    const event = await (0,_shared_engine_github_read_event_js__WEBPACK_IMPORTED_MODULE_24__/* .readEvent */ .j)(env, ports.files);
    const found = await run(wanted, event, ports);
    const outcome = await publish(found, { inputs: wanted, context, event }, { ...ports, ...makeListeners(wanted), job });
    const told = report(outcome);
    await (0,_shared_engine_gate_tell_report_js__WEBPACK_IMPORTED_MODULE_25__/* .tellReport */ .k)(told, headlineOf(outcome), { job, log });
    if (told.fails)
        await fail();
}
/** Not loaded at all for a bad input. */
async function loadStory() {
    const [run, publish, report] = await Promise.all([
        Promise.all(/* import() | story */[__nccwpck_require__.e(108), __nccwpck_require__.e(617), __nccwpck_require__.e(329), __nccwpck_require__.e(702)]).then(__nccwpck_require__.bind(__nccwpck_require__, 88311)),
        Promise.all(/* import() | story */[__nccwpck_require__.e(108), __nccwpck_require__.e(617), __nccwpck_require__.e(329), __nccwpck_require__.e(702)]).then(__nccwpck_require__.bind(__nccwpck_require__, 64675)),
        Promise.all(/* import() | story */[__nccwpck_require__.e(108), __nccwpck_require__.e(617), __nccwpck_require__.e(329), __nccwpck_require__.e(702)]).then(__nccwpck_require__.bind(__nccwpck_require__, 87706)),
        toolkit.load(),
    ]);
    return { ...run, ...publish, ...report };
}
function makePorts(wanted) {
    if ((0,_shared_adapters_http_proxy_js__WEBPACK_IMPORTED_MODULE_26__/* .useProxies */ .U)(env) === 'unsupported') {
        log.warning('HTTPS_PROXY is set and this Node cannot use it by itself: set NODE_USE_ENV_PROXY: 1 in the environment of the job');
    }
    const childEnv = (0,_shared_domain_tools_clean_environment_js__WEBPACK_IMPORTED_MODULE_18__/* .cleanEnvironment */ .h)(env);
    const folders = (0,_shared_adapters_files_folders_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolders */ .w)(env);
    const machine = {
        ...{ log, folders, childEnv, clock: _shared_adapters_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .m, random: _shared_adapters_random_js__WEBPACK_IMPORTED_MODULE_27__/* .systemRandom */ .v },
        processes: (0,_shared_adapters_process_processes_js__WEBPACK_IMPORTED_MODULE_13__/* .makeProcesses */ .i)(),
        signal: cancelled.signal,
    };
    const { GITHUB_REPOSITORY: name, GITHUB_REPOSITORY_ID: id, GITHUB_REPOSITORY_OWNER_ID: ownerId } = env;
    return {
        ...machine,
        width: wanted.parallelism ?? (0,_shared_adapters_process_cores_js__WEBPACK_IMPORTED_MODULE_12__/* .coresOfMachine */ .H)(),
        trees: (0,_shared_adapters_files_scratch_trees_js__WEBPACK_IMPORTED_MODULE_4__/* .makeScratchTrees */ .W)(),
        files: (0,_shared_adapters_files_files_js__WEBPACK_IMPORTED_MODULE_2__/* .makeFiles */ .y)(env),
        hcl: (0,_shared_adapters_hcl_hcl_js__WEBPACK_IMPORTED_MODULE_9__/* .treeSitterHcl */ .V)(),
        terraformEnv: (0,_shared_domain_validation_child_environment_js__WEBPACK_IMPORTED_MODULE_28__/* .terraformEnvironment */ .M)(env),
        terraformPlatform: (0,_shared_domain_validation_terraform_platform_js__WEBPACK_IMPORTED_MODULE_19__/* .terraformPlatform */ .s)(process.platform, process.arch),
        pluginCache: env.TF_PLUGIN_CACHE_DIR || undefined,
        repository: name ? { name, id: id || undefined, ownerId: ownerId || undefined } : undefined,
        toolsFor: (seen) => (0,_shared_engine_validate_step_tools_js__WEBPACK_IMPORTED_MODULE_20__/* .stepTools */ .C)({
            ...{ flavour: wanted.flavour, pins: seen.texts, constraints: (0,_shared_domain_validation_required_versions_js__WEBPACK_IMPORTED_MODULE_29__/* .requiredVersions */ .Z)(seen.discovery) },
            versions: new Map(wanted.tools.map(({ tool, version, sha256 }) => [tool, { version, sha256 }])),
        }, {
            ...machine,
            exists: (path) => folders.exists(path),
            env: childEnv,
            programs: (0,_shared_adapters_process_which_js__WEBPACK_IMPORTED_MODULE_14__/* .makePrograms */ .sq)(),
            store: (0,_shared_adapters_tools_store_js__WEBPACK_IMPORTED_MODULE_16__/* .makeToolStore */ .Q)(env),
            downloads: (0,_shared_adapters_http_download_js__WEBPACK_IMPORTED_MODULE_10__/* .makeDownloads */ .O)(),
            neutralFolder: env.RUNNER_TEMP || folders.workspace,
            platform: (0,_shared_domain_tools_platform_js__WEBPACK_IMPORTED_MODULE_30__/* .platformOf */ .t)(process.platform, process.arch),
            mirror: (0,_shared_adapters_tools_mirror_js__WEBPACK_IMPORTED_MODULE_15__/* .toolMirror */ .O)(env),
        }),
    };
}
/** Who is told of the verdict, each loaded when something is sent. */
function makeListeners({ token }) {
    const github = token === undefined ? undefined : { http: (0,_shared_adapters_http_http_js__WEBPACK_IMPORTED_MODULE_11__/* .makeHttp */ .f)({ maxBodyBytes: PAGE_BYTES }), env, token };
    return {
        random: _shared_adapters_random_js__WEBPACK_IMPORTED_MODULE_27__/* .systemRandom */ .v,
        codeScanning: github && (0,_shared_adapters_github_code_scanning_js__WEBPACK_IMPORTED_MODULE_5__/* .makeCodeScanning */ .P)(github),
        comments: github && (0,_shared_adapters_github_comments_js__WEBPACK_IMPORTED_MODULE_6__/* .makeComments */ .L)(github),
        artifacts: (0,_shared_adapters_artifacts_artifacts_js__WEBPACK_IMPORTED_MODULE_0__/* .makeArtifacts */ .Y)({ env }),
    };
}
async function endInFault(error) {
    const [{ tellFault }] = await Promise.all([
        Promise.all(/* import() */[__nccwpck_require__.e(108), __nccwpck_require__.e(329), __nccwpck_require__.e(965)]).then(__nccwpck_require__.bind(__nccwpck_require__, 59965)),
        toolkit.load(),
    ]);
    const name = inputs.ok ? inputs.value.name : DEFAULT_NAME;
    await tellFault(error, { name, action: ACTION }, { job, log });
    await fail();
}
/** Not setFailed: it would add an error without a title to those that the report chose. */
async function fail() {
    const { ExitCode } = await toolkit.load();
    process.exitCode = ExitCode.Failure;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 16890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ makeArtifacts)
/* harmony export */ });
/* harmony import */ var _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(56548);

/** Artifacts by GitHub's own client, which brings 5 MB of storage client with it: it is loaded when something is uploaded. */
function makeArtifacts({ env }) {
    return {
        upload: async ({ name, folder, files }) => {
            if (!env.ACTIONS_RUNTIME_TOKEN || !env.ACTIONS_RESULTS_URL)
                throw offRunner(name);
            try {
                const { DefaultArtifactClient } = await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(555), __nccwpck_require__.e(659), __nccwpck_require__.e(201)]).then(__nccwpck_require__.bind(__nccwpck_require__, 68201));
                const { id, size } = await new DefaultArtifactClient().uploadArtifact(name, [...files], folder);
                return { id: id ?? 0, bytes: size ?? 0 };
            }
            catch (error) {
                throw failure(error, name);
            }
        },
    };
}
function offRunner(name) {
    return new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l({
        code: 'failed-precondition',
        message: `Could not upload artifact '${name}': this is no job of GitHub Actions, or its runner offers no artifacts`,
    });
}
function failure(error, name) {
    const { name: kind, message } = error instanceof Error ? error : new Error(String(error));
    const wanted = `Could not upload artifact '${name}'`;
    if (/\(409\)|already exists/i.test(message)) {
        return new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l({
            code: 'already-exists',
            message: `${wanted}: this run has one of that name`,
            hint: 'Each job of a run needs an artifact of another name',
            cause: error,
        });
    }
    return new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l({
        code: kind === 'GHESNotSupportedError' || kind === 'UsageError' ? 'failed-precondition' : 'unavailable',
        message: `${wanted}: ${message}`,
        cause: error,
    });
}


/***/ }),

/***/ 74627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(58500);
/* harmony import */ var _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(56548);


/** The machine's clock. */
const systemClock = {
    now: () => Date.now(),
    sleep: async (ms, signal) => {
        try {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, signal === undefined ? {} : { signal });
        }
        catch (error) {
            throw new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .l({ code: 'cancelled', message: 'The wait was cancelled.', cause: error });
        }
    },
};


/***/ }),

/***/ 56258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ makeFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);
/* harmony import */ var _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(56548);
/* harmony import */ var _sift_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(18631);




/**
 * Reads below the checked-out workspace; a path that the user wrote with `/` or `..` at its beginning is taken as it is. A link in the checkout that
 * leads out of it is nobody's wish: what is wrong in a file is told with its words, and a pull request may have made the link.
 */
function makeFiles(env) {
    const workspace = env.GITHUB_WORKSPACE || '.';
    return {
        read: async (path) => {
            if (isBelow(path) && (0,_sift_js__WEBPACK_IMPORTED_MODULE_3__/* .sift */ .p)(workspace, [path], workspace).outside.length > 0)
                throw leadsOut(path);
            try {
                return stripByteOrderMark(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, path), 'utf8'));
            }
            catch (error) {
                if (isMissing(error))
                    return undefined;
                throw unreadable(path, error);
            }
        },
    };
}
// Editors on Windows write the mark, and YAML and JSON parsers then refuse the first line.
function stripByteOrderMark(text) {
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
const isBelow = (path) => !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path) && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.normalize)(path).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep)[0] !== '..';
function leadsOut(path) {
    return new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l({
        code: 'file-invalid',
        message: `Expected '${path}' to be a file of the checkout, found a link that leads out of it.`,
        hint: 'Commit the file itself in place of the link',
    });
}
function isMissing(error) {
    const code = error.code;
    return code === 'ENOENT' || code === 'ENOTDIR';
}
function unreadable(path, error) {
    const { code, message } = error;
    return new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l({
        code: 'file-invalid',
        message: `Expected '${path}' to be a readable file, found ${code === 'EISDIR' ? 'a folder' : message}.`,
        cause: error,
    });
}


/***/ }),

/***/ 3420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ makeFolders)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(76760);
/* harmony import */ var _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(56548);
/* harmony import */ var _sift_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(18631);





const LEFT_OUT = new Set(['.git', 'node_modules']);
/** Folders of the runner: the workspace, its temporary folder and its tool cache. */
function makeFolders(env) {
    const temp = env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)();
    const workspace = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(env.GITHUB_WORKSPACE || '.');
    return {
        workspace,
        list: async (folder) => {
            const found = [];
            await walk(folder, (path) => found.push((0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, path).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join('/')));
            return found.sort();
        },
        read: async (path, most) => {
            try {
                if (most !== undefined)
                    refuseLarger(path, (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).size, most);
                return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
            }
            catch (error) {
                if (isMissing(error))
                    return undefined;
                throw isTooLarge(error) ? tooLarge(path, 'more than memory holds', error) : error;
            }
        },
        sift: (folder, paths) => (0,_sift_js__WEBPACK_IMPORTED_MODULE_4__/* .sift */ .p)(folder, paths, isBelow(workspace, folder) ? workspace : folder),
        exists: async (path) => {
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path);
                return true;
            }
            catch {
                return false;
            }
        },
        write: async (path, text) => {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, text, 'utf8');
        },
        scratch: async (name) => {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(temp, { recursive: true });
            return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temp, `${name}-`));
        },
        cache: async (name) => {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env.RUNNER_TOOL_CACHE || temp, 'run-delivery', name);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path, { recursive: true });
            return path;
        },
        join: node_path__WEBPACK_IMPORTED_MODULE_2__.join,
        remove: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { recursive: true, force: true, maxRetries: 3 }),
    };
}
function isBelow(folder, path) {
    const below = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, path);
    return !(0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(below) && below.split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep)[0] !== '..';
}
async function walk(folder, found) {
    for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true })) {
        if (LEFT_OUT.has(entry.name))
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry.name);
        if (entry.isDirectory())
            await walk(path, found);
        else if (entry.isFile())
            found(path);
    }
}
function refuseLarger(path, size, most) {
    if (size > most)
        throw tooLarge(path, `${size} bytes, which is more than ${most}`);
}
function isTooLarge(error) {
    const { code } = error;
    return code === 'ERR_FS_FILE_TOO_LARGE' || code === 'ERR_STRING_TOO_LONG';
}
function tooLarge(path, found, cause) {
    return new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .l({
        code: 'file-invalid',
        message: `Expected ${path} to be a text that can be read at once, found ${found}`,
        ...(cause !== undefined && { cause }),
    });
}
function isMissing(error) {
    const { code } = error;
    return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR';
}


/***/ }),

/***/ 40235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ makeScratchTrees)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);


/** Trees of links. Windows lets everybody make junctions of folders and hard links of files, where it refuses symbolic links. */
function makeScratchTrees(platform = process.platform) {
    return { show: (tree) => show(tree, platform), adopt };
}
/** A link is no folder for whoever goes by the name, and would be read as a file. */
const LIKE_A_FILE = /\.(?:tf|tofu|tfvars|hcl|json)$/;
async function show(tree, platform) {
    const own = new Set(tree.own);
    const real = new Set(['', ...tree.own.flatMap(withAbove)]);
    // Folders above come before those in them.
    const shown = [...real].sort();
    for (const folder of shown) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tree.into, folder), { recursive: true });
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tree.checkout, folder), { withFileTypes: true });
        await Promise.all(entries.map(async (entry) => {
            const path = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(folder, entry.name);
            if (real.has(path) || entry.name === '.git')
                return;
            if (own.has(folder) && tree.without.includes(entry.name))
                return;
            if (own.has(folder) && entry.isDirectory() && LIKE_A_FILE.test(entry.name)) {
                shown.push(path);
                return;
            }
            const [from, to] = [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tree.checkout, path), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tree.into, path)];
            if (!tree.copied.includes(entry.name))
                await connect(from, to, platform);
            else if (await isFile(from))
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(from, to);
            // What is written through a link to nothing would be made in the checkout.
            else if (!entry.isSymbolicLink())
                await connect(from, to, platform);
        }));
    }
}
/** `a/b/c` with `a/b` and `a`. */
function withAbove(folder) {
    const parts = folder.split('/');
    return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}
async function isFile(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined);
    return found?.isFile() === true;
}
async function connect(from, to, platform) {
    if (platform !== 'win32')
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(from, to);
    const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(from).catch(() => undefined);
    // A link to nothing shows nothing.
    if (target === undefined)
        return;
    if (target.isDirectory())
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(from, to, 'junction');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.link)(from, to).catch(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(from, to));
}
/** `HOST/NAMESPACE/TYPE/VERSION/PLATFORM`: a package is a folder at the fifth level, or a link to one. */
const PACKAGE_DEPTH = 5;
async function adopt(from, into) {
    let adopted = 0;
    const walk = async (path, depth) => {
        const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(from, path)).catch(() => []);
        for (const name of names) {
            const below = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name);
            if (depth < PACKAGE_DEPTH)
                await walk(below, depth + 1);
            else if (await moved((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(from, below), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(into, below)))
                adopted += 1;
        }
    };
    await walk('', 1);
    return adopted;
}
async function moved(from, to) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(to, '..'), { recursive: true });
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(to);
        return false;
    }
    catch {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(from, to);
        return true;
    }
}


/***/ }),

/***/ 18631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ sift)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);


/**
 * A link in a pull request may lead anywhere: to the variables of this process, to the credentials that git keeps, to a device that never ends. What
 * is read of it would be told in a report.
 */
function sift(folder, paths, within) {
    const root = realOf(within);
    const known = new Map();
    const folderOf = (path) => {
        const above = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
        const real = known.has(above) ? known.get(above) : realOf(above);
        known.set(above, real);
        return real;
    };
    const inside = [];
    const outside = [];
    for (const path of paths) {
        const at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path);
        const above = folderOf(at);
        const seen = above && look((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(above, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at), at)));
        if (root === undefined || !seen)
            continue;
        if (!isWithin(root, seen.real) || !(seen.stats.isFile() || seen.stats.isDirectory()))
            outside.push(path);
        else if (seen.stats.isFile())
            inside.push(path);
    }
    return { inside, outside };
}
function look(path) {
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path);
        return stats.isSymbolicLink()
            ? { real: node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(path), stats: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path) }
            : { real: path, stats };
    }
    catch {
        return undefined;
    }
}
/** git's own folder holds the token that the checkout was made with. */
function isWithin(root, path) {
    const below = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path);
    const parts = below.toLowerCase().split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
    return !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(below) && parts[0] !== '..' && !parts.includes('.git');
}
function realOf(path) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(path);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 64033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ asked)
/* harmony export */ });
/* harmony import */ var _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(56548);

/** Does what is wanted of GitHub; a refusal tells it, and the permission that a job may lack. */
async function asked(wanted, permission, work) {
    try {
        return await work();
    }
    catch (error) {
        throw failure(error, wanted, permission);
    }
}
function failure(error, wanted, permission) {
    for (let at = error; at instanceof Error; at = at.cause) {
        if (at instanceof _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l)
            return at;
    }
    const { status, response } = error;
    const text = error instanceof Error ? error.message : String(error);
    return new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l({
        code: codeOf(status, text),
        message: `Could not ${wanted}: GitHub answered ${status ?? 'nothing'}: ${text}`,
        hint: hintOf(status, text, permission),
        status,
        retryAfterMs: waitOf(response?.headers),
    });
}
function codeOf(status, text) {
    // Too much in too short a time is a 403 too.
    if (status === 403 && /rate limit/i.test(text))
        return 'rate-limited';
    return CODES[status ?? 0] ?? (status !== undefined && status >= 500 ? 'unavailable' : 'internal');
}
const CODES = {
    401: 'unauthenticated',
    403: 'permission-denied',
    404: 'not-found',
    409: 'conflict',
    410: 'failed-precondition',
    413: 'failed-precondition',
    422: 'invalid-argument',
    429: 'rate-limited',
};
function hintOf(status, text, permission) {
    if (/(?:advanced security|code security|code scanning) (?:must be|is not) enabled/i.test(text)) {
        return 'Switch it on under Settings, Advanced Security; private repositories need a licence for it.';
    }
    // GitHub hides what a token may not see behind a 404.
    if ((status !== 403 && status !== 404) || codeOf(status, text) === 'rate-limited')
        return undefined;
    return ['Add to the job:', '  permissions:', '    contents: read', `    ${permission}`].join('\n');
}
function waitOf(headers) {
    const seconds = Number(headers?.['retry-after']);
    return Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : undefined;
}


/***/ }),

/***/ 24498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ makeCodeScanning)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(57975);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(38522);
/* harmony import */ var _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(56548);
/* harmony import */ var _domain_sarif_limits_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(60663);
/* harmony import */ var _asked_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(64033);
/* harmony import */ var _octokit_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(71782);






const PERMISSION = 'security-events: write';
const packed = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_1__.gzip);
/** Code scanning by GitHub's own client. Files travel gzipped, in base64. */
function makeCodeScanning(options) {
    const { repository, load } = (0,_octokit_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryClient */ .c)(options);
    return {
        upload: async ({ sarif, commit, ref, startedAt }) => {
            const small = await packed(sarif);
            if (small.byteLength > _domain_sarif_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_GZIP_BYTES */ .uP)
                throw tooLarge(small.byteLength);
            const { data } = await (0,_asked_js__WEBPACK_IMPORTED_MODULE_3__/* .asked */ .N)(`upload findings of ${ref} to code scanning`, PERMISSION, async () => (await load()).codeScanning.uploadSarif({
                ...repository,
                commit_sha: commit,
                ref,
                sarif: small.toString('base64'),
                started_at: startedAt,
            }));
            if (typeof data.id === 'string' && data.id !== '')
                return { id: data.id };
            throw new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l({
                code: 'internal',
                message: `Could not upload findings of ${ref} to code scanning: GitHub's answer names no upload`,
            });
        },
        status: async (id) => {
            const { data } = await (0,_asked_js__WEBPACK_IMPORTED_MODULE_3__/* .asked */ .N)(`read what became of upload ${id}`, PERMISSION, async () => (await load()).codeScanning.getSarif({ ...repository, sarif_id: id }));
            return { state: stateOf(data.processing_status), errors: data.errors ?? [] };
        },
    };
}
function tooLarge(bytes) {
    return new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l({
        code: 'failed-precondition',
        message: `Expected a SARIF file of at most ${_domain_sarif_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_GZIP_BYTES */ .uP / 1_000_000} MB after gzip, found ${(bytes / 1_000_000).toFixed(1)} MB`,
    });
}
/** What is not known yet may still become something. */
function stateOf(status) {
    return status === 'complete' || status === 'failed' ? status : 'pending';
}


/***/ }),

/***/ 91051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ makeComments)
/* harmony export */ });
/* harmony import */ var _asked_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(64033);
/* harmony import */ var _octokit_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(71782);


const PERMISSION = 'pull-requests: write';
const A_PAGE = 100;
const PAGES = 30;
/** Comments of pull requests by GitHub's own client. A page of them is larger than what `makeHttp` keeps of an answer by default. */
function makeComments(options) {
    const { repository, load } = (0,_octokit_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryClient */ .c)(options);
    return {
        find: async (pullRequest, marker) => {
            for (let page = 1; page <= PAGES; page += 1) {
                const { data } = await (0,_asked_js__WEBPACK_IMPORTED_MODULE_0__/* .asked */ .N)(`read the comments of pull request ${pullRequest}`, PERMISSION, async () => (await load()).issues.listComments({
                    ...repository,
                    issue_number: pullRequest,
                    per_page: A_PAGE,
                    page,
                }));
                const own = data.find((comment) => comment.body?.startsWith(marker) && isTrusted(comment));
                if (own !== undefined)
                    return commentOf(own);
                if (data.length < A_PAGE)
                    return undefined;
            }
            return undefined;
        },
        create: async (pullRequest, body) => {
            const { data } = await (0,_asked_js__WEBPACK_IMPORTED_MODULE_0__/* .asked */ .N)(`comment on pull request ${pullRequest}`, PERMISSION, async () => (await load()).issues.createComment({ ...repository, issue_number: pullRequest, body }));
            return commentOf(data);
        },
        update: async (id, body) => {
            const { data } = await (0,_asked_js__WEBPACK_IMPORTED_MODULE_0__/* .asked */ .N)(`update comment ${id}`, PERMISSION, async () => (await load()).issues.updateComment({ ...repository, comment_id: id, body }));
            return commentOf(data);
        },
    };
}
/** A job's token writes as a bot, another token as somebody of the repository; anybody else could only want to be taken for us. */
function isTrusted({ user, author_association }) {
    return user?.type === 'Bot' || ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(author_association ?? '');
}
function commentOf(comment) {
    return { id: comment.id, body: comment.body ?? '', url: comment.html_url };
}


/***/ }),

/***/ 15498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  q: () => (/* binding */ makeJob)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./build/shared/domain/errors/action-error.js
var action_error = __nccwpck_require__(56548);
;// CONCATENATED MODULE: ./build/shared/adapters/github/summary.js
/** GitHub drops a step's whole summary above 1 MiB: what does not fit is cut at a line, and said. */
function fittingSummary(markdown, limit = LIMIT_BYTES) {
    if (Buffer.byteLength(markdown) <= limit)
        return markdown;
    const room = limit - Buffer.byteLength(CUT);
    const start = Buffer.from(markdown)
        .subarray(0, room)
        .toString('utf8')
        .replace(/\uFFFD+$/, '');
    return start.slice(0, start.lastIndexOf('\n') + 1) + CUT;
}
// A little less than the limit: earlier steps of the action may have written some lines.
const LIMIT_BYTES = 1_000_000;
const CUT = '\n> [!NOTE]\n> The summary was cut here: it is larger than GitHub shows. The report file holds everything.\n';

;// CONCATENATED MODULE: ./build/shared/adapters/github/job.js





/** The workflow job; off a runner, outputs go to the log and the summary nowhere. */
function makeJob({ env, log, toolkit, action }) {
    return {
        setOutput: (name, value) => {
            if (env.GITHUB_OUTPUT)
                toolkit.use((core) => core.setOutput(name, value));
            else
                log.info(`output ${name} = ${value}`);
        },
        saveState: (name, value) => {
            if (env.GITHUB_STATE)
                toolkit.use((core) => core.saveState(name, value));
        },
        readState: (name) => env[`STATE_${name}`] ?? '',
        annotate: (annotation) => {
            const { level, title, message } = annotation;
            if (env.GITHUB_ACTIONS !== 'true')
                log.info(`${level}: ${title}: ${message}`);
            else
                toolkit.use((core) => core[level](message, placed(annotation)));
        },
        writeSummary: async (markdown) => {
            if (!env.GITHUB_STEP_SUMMARY) {
                log.debug('No summary was written: GITHUB_STEP_SUMMARY is not set.');
                return;
            }
            const { summary } = await toolkit.load();
            await summary.addRaw(fittingSummary(markdown), true).write();
        },
        writeReport: async (relativePath, content) => {
            const path = reportPath((0,external_node_path_.join)(env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), action), relativePath);
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
            await (0,promises_.writeFile)(path, content, 'utf8');
            return path;
        },
    };
}
function placed({ title, file, line, column }) {
    return {
        title,
        ...(file === undefined ? {} : { file }),
        ...(line === undefined ? {} : { startLine: line }),
        ...(column === undefined ? {} : { startColumn: column }),
    };
}
function reportPath(folder, relativePath) {
    const path = (0,external_node_path_.resolve)(folder, relativePath);
    const inside = (0,external_node_path_.relative)(folder, path);
    if (inside !== '' && !inside.startsWith('..') && !(0,external_node_path_.isAbsolute)(inside))
        return path;
    throw new action_error/* ActionError */.l({
        code: 'input-invalid',
        message: `Expected the report to stay below ${folder}, found '${relativePath}'.`,
    });
}


/***/ }),

/***/ 82263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ makeLog)
});

;// CONCATENATED MODULE: ./build/shared/adapters/github/log-format.js
function print(text) {
    return (voice) => voice.info(text);
}

;// CONCATENATED MODULE: ./build/shared/adapters/github/log-json.js

/** One JSON object a line, with the keys that Cloud Logging and most collectors know. */
function jsonFormat({ clock, traceId }) {
    const chapters = [];
    return {
        line: (severity, message, fields) => print(JSON.stringify({
            severity,
            time: new Date(clock.now()).toISOString(),
            trace: traceId,
            ...(chapters.length === 0 ? {} : { chapter: chapters.join(' > ') }),
            message,
            ...(Object.keys(fields).length === 0 ? {} : { fields }),
        })),
        open: (title) => {
            chapters.push(title);
            return undefined;
        },
        close: () => {
            chapters.pop();
            return undefined;
        },
    };
}

;// CONCATENATED MODULE: ./build/shared/adapters/github/harmless.js
/**
 * Text that a runner shows and never obeys. Log lines repeat what servers answer and users write, and a line that
 * begins with `::` or holds `##[` would otherwise be a command; the toolkit prints lines as they are.
 */
function harmless(text) {
    return text.replace(/^(\s*):(?=:)/gm, '$1:\u200b').replaceAll('##[', '#\u200b#[');
}

;// CONCATENATED MODULE: ./build/shared/adapters/github/log-people.js


/**
 * Lines for people: chapters that fold, requests behind step debugging. Warnings are plain lines, because the runner
 * shows ten annotations a step and the report chooses them.
 */
function peopleFormat({ env }) {
    const onRunner = env.GITHUB_ACTIONS === 'true';
    let depth = 0;
    return {
        line: (severity, message, fields) => {
            const text = `${message}${describe(fields)}`;
            if (severity !== 'DEBUG')
                return print(harmless(`${PREFIX[severity]}${text}`));
            if (onRunner)
                return (voice) => voice.debug(text);
            return env.RUNNER_DEBUG === '1' ? print(harmless(`debug: ${text}`)) : undefined;
        },
        // The runner folds one level; a chapter inside a chapter is a heading.
        open: (title) => {
            depth += 1;
            return onRunner && depth === 1 ? (voice) => voice.startGroup(title) : print(harmless(title));
        },
        close: () => {
            depth -= 1;
            return onRunner && depth === 0 ? (voice) => voice.endGroup() : undefined;
        },
    };
}
const PREFIX = {
    INFO: '',
    WARNING: 'Warning: ',
    ERROR: 'Error: ',
};
function describe(fields) {
    return Object.entries(fields)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => ` ${key}=${typeof value === 'string' && /[\s="]/.test(value) ? JSON.stringify(value) : value}`)
        .join('');
}

;// CONCATENATED MODULE: ./build/shared/adapters/github/mask.js
/** Hides values that were named as secrets. A runner masks by itself; a terminal and a test do not. */
function makeMask() {
    let secrets = [];
    return {
        add: (secret) => {
            if (secret === '' || secrets.includes(secret))
                return;
            // Longest first: a secret that holds another goes as a whole.
            secrets = [...secrets, secret].sort((a, b) => b.length - a.length);
        },
        hide: (text) => secrets.reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text),
    };
}

;// CONCATENATED MODULE: ./build/shared/adapters/github/log.js



/** The log of a step. Whatever was masked appears nowhere, on a runner or off it. */
function makeLog(options) {
    const format = options.format === 'json' ? jsonFormat(options) : peopleFormat(options);
    const secrets = makeMask();
    const put = (say) => {
        if (say !== undefined)
            options.toolkit.use(say);
    };
    const say = (severity) => (message, fields = {}) => put(format.line(severity, secrets.hide(message), hideIn(fields, secrets.hide)));
    return {
        debug: say('DEBUG'),
        info: say('INFO'),
        warning: say('WARNING'),
        error: say('ERROR'),
        group: async (title, work) => {
            put(format.open(secrets.hide(title)));
            try {
                return await work();
            }
            finally {
                put(format.close());
            }
        },
        mask: (secret) => {
            if (secret.trim() === '')
                return;
            secrets.add(secret);
            // Off a runner nobody obeys the command, and it would show what it hides.
            if (options.env.GITHUB_ACTIONS === 'true')
                put((voice) => voice.setSecret(secret));
        },
    };
}
function hideIn(fields, hide) {
    return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, typeof value === 'string' ? hide(value) : value]));
}


/***/ }),

/***/ 71782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  c: () => (/* binding */ repositoryClient)
});

;// CONCATENATED MODULE: ./build/shared/adapters/github/octokit-fetch.js
/** Lends octokit our one way to the network, with its proxy, time limit and log. */
function octokitFetch(http) {
    return async (url, { method = 'GET', headers, body, signal } = {}) => {
        const answer = await http.send({
            method,
            url,
            headers: Object.fromEntries(new Headers(headers)),
            body: body ?? undefined,
            timeoutMs: 30_000,
            ...(signal === undefined ? {} : { signal }),
        });
        return new Response(NO_BODY.has(answer.status) ? null : answer.body, {
            status: answer.status,
            headers: { ...answer.headers },
        });
    };
}
const NO_BODY = new Set([204, 205, 304]);

;// CONCATENATED MODULE: ./build/shared/adapters/github/octokit.js

function repositoryClient({ http, env, token }) {
    const [owner = '', repo = ''] = (env.GITHUB_REPOSITORY ?? '').split('/');
    const load = async () => {
        const { getOctokitOptions, GitHub } = await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(555)]).then(__nccwpck_require__.bind(__nccwpck_require__, 85555));
        const client = new GitHub({
            ...getOctokitOptions(token),
            baseUrl: (env.GITHUB_API_URL || 'https://api.github.com').replace(/\/$/, ''),
            request: { fetch: octokitFetch(http) },
        });
        return client.rest;
    };
    let loaded;
    return {
        repository: { owner, repo },
        load: () => {
            loaded ??= load();
            return loaded;
        },
    };
}


/***/ }),

/***/ 41567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ makeToolkit)
/* harmony export */ });
/** It brings an HTTP client of a megabyte, so main says when it is loaded: not before the first request has left. */
function makeToolkit() {
    const waiting = [];
    let loaded;
    let loading;
    const load = async () => {
        const core = await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(659)]).then(__nccwpck_require__.bind(__nccwpck_require__, 91659));
        for (const work of waiting)
            work(core);
        loaded = core;
        return core;
    };
    return {
        use: (work) => {
            if (loaded === undefined)
                waiting.push(work);
            else
                work(loaded);
        },
        load: () => {
            loading ??= load();
            return loading;
        },
    };
}


/***/ }),

/***/ 77119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V: () => (/* binding */ treeSitterHcl)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __nccwpck_require__(38815);
;// CONCATENATED MODULE: ./build/shared/adapters/hcl/native/source.js
function sourceOf(path, text) {
    const place = placesOf(text);
    return { text, problems: [], range: (start, end) => ({ path, start: place(start), end: place(end) }) };
}
/** Line and column of an offset. */
function placesOf(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return (offset) => {
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    };
}

// EXTERNAL MODULE: ./build/shared/domain/text/expected.js
var expected = __nccwpck_require__(98589);
;// CONCATENATED MODULE: ./build/shared/adapters/hcl/json/json-source.js
/** Where a node begins and ends. */
function extentOf(node) {
    return [node?.range?.[0] ?? 0, node?.range?.[1] ?? 0];
}

;// CONCATENATED MODULE: ./build/shared/adapters/hcl/json/expression.js


/** A value of JSON. */
function expressionOf(node, reading, source) {
    const [start, end] = extentOf(node);
    const place = { text: source.text.slice(start, end), range: source.range(start, end) };
    if ((0,dist/* isSeq */.oP)(node)) {
        const items = node.items.map((item) => expressionOf(item, reading, source));
        return { kind: 'tuple', items, ...place };
    }
    if ((0,dist/* isMap */.jh)(node)) {
        const items = node.items.map((pair) => ({
            key: expressionOf(pair.key, reading === 'literal' ? 'literal' : 'template', source),
            value: expressionOf(pair.value, reading, source),
            range: source.range(extentOf(pair.key)[0], Math.max(extentOf(pair.key)[1], extentOf(pair.value)[1])),
        }));
        return { kind: 'object', items, ...place };
    }
    const value = (0,dist/* isScalar */.jn)(node) ? node.value : null;
    if (typeof value === 'string')
        return textOf(value, [start, end], place, reading, source);
    const isPlain = typeof value === 'number' || typeof value === 'boolean' || value === null;
    return isPlain ? { kind: 'literal', value, ...place } : { kind: 'opaque', ...place };
}
function textOf(value, [start, end], place, reading, source) {
    const isTemplate = /[$%]\{/.test(value);
    if (reading === 'literal' || (reading === 'template' && !isTemplate)) {
        return { kind: 'literal', value, ...place };
    }
    const isAsWritten = source.text.slice(start + 1, end - 1) === value;
    const placeIn = (from, to) => isAsWritten ? source.range(start + 1 + from, start + 1 + to) : source.range(start, end);
    const read = reading === 'expression' && !isTemplate ? source.texts.expression : source.texts.template;
    const { expression, problems } = read(value, placeIn);
    source.problems.push(...problems);
    return expression;
}

;// CONCATENATED MODULE: ./build/shared/adapters/hcl/json/body.js




/** The arguments and blocks that an object stands for; a list of objects is read as if they were one. */
function bodyOf(node, shape, within, source) {
    const bodies = pairsIn(node).map((pair) => partOf(pair, shape, within, source));
    return {
        attributes: bodies.flatMap(({ attributes }) => attributes),
        blocks: bodies.flatMap(({ blocks }) => blocks),
    };
}
function pairsIn(node) {
    if ((0,dist/* isSeq */.oP)(node))
        return node.items.flatMap((item) => pairsIn(item));
    return (0,dist/* isMap */.jh)(node) ? node.items : [];
}
const NOTHING = { attributes: [], blocks: [] };
function partOf(pair, shape, within, source) {
    const name = nameOf(pair);
    if (name === '//')
        return NOTHING;
    const known = Object.hasOwn(shape.blocks, name) ? shape.blocks[name] : undefined;
    if (known !== undefined) {
        const head = { type: name, labels: [], start: extentOf(pair.key)[0] };
        return {
            attributes: [],
            blocks: blocksIn(pair.value, pair.key, head, known.labels, known.shape, source),
        };
    }
    const attributes = [attributeFrom(pair, name, within, source)];
    if (!shape.open || !couldBeBlock(pair.value))
        return { attributes, blocks: [] };
    const head = { type: name, labels: [], start: extentOf(pair.key)[0] };
    return { attributes, blocks: blocksIn(pair.value, pair.key, head, 0, shape, source) };
}
function blocksIn(value, key, head, labelsLeft, shape, source) {
    if ((0,dist/* isSeq */.oP)(value)) {
        return value.items.flatMap((item) => blocksIn(item, key, head, labelsLeft, shape, source));
    }
    const [start, end] = extentOf(value);
    if (!(0,dist/* isMap */.jh)(value)) {
        if ((0,dist/* isScalar */.jn)(value) && value.value === null)
            return [];
        const message = `Expected an object below ${(0,expected/* shown */.SP)([head.type, ...head.labels].join('.'))}, found something else`;
        source.problems.push({ range: source.range(start, end), message });
        return [];
    }
    if (labelsLeft > 0) {
        return pairsIn(value)
            .filter((pair) => nameOf(pair) !== '//')
            .flatMap((pair) => {
            const labels = [...head.labels, nameOf(pair)];
            return blocksIn(pair.value, pair.key, { ...head, labels }, labelsLeft - 1, shape, source);
        });
    }
    const [keyStart, keyEnd] = extentOf(key);
    return [
        {
            type: head.type,
            labels: head.labels,
            range: source.range(keyStart, end),
            headRange: source.range(keyStart, keyEnd),
            ...bodyOf(value, shape, head.type, source),
        },
    ];
}
/** What a provider may take for a block: an object, or a list of nothing but objects. */
function couldBeBlock(node) {
    if ((0,dist/* isSeq */.oP)(node))
        return node.items.length > 0 && node.items.every((item) => (0,dist/* isMap */.jh)(item));
    return (0,dist/* isMap */.jh)(node);
}
function attributeFrom(pair, name, within, source) {
    const [start, keyEnd] = extentOf(pair.key);
    return {
        name,
        nameRange: source.range(start, keyEnd),
        range: source.range(start, Math.max(keyEnd, extentOf(pair.value)[1])),
        value: expressionOf(pair.value, readingOf(within, name, source), source),
    };
}
/** Some strings are no templates but expressions: names of things in the configuration, and types. */
function readingOf(within, name, source) {
    if (source.isData)
        return 'literal';
    return NAMES.has(name) || NAMES.has(`${within}.${name}`) ? 'expression' : 'template';
}
const NAMES = new Set([
    'depends_on',
    'provider',
    'ignore_changes',
    'replace_triggered_by',
    'variable.type',
    'module.providers',
    'terraform.required_providers',
    'moved.from',
    'moved.to',
    'import.to',
    'removed.from',
    'required_providers.configuration_aliases',
]);
const nameOf = ({ key }) => String((0,dist/* isScalar */.jn)(key) ? key.value : '');

;// CONCATENATED MODULE: ./build/shared/adapters/hcl/json/shapes.js
function shapeOf(path) {
    return path.endsWith('.tfvars.json') ? PLAIN : FILE;
}
const PLAIN = { blocks: {}, open: false };
const CONDITION = { labels: 0, shape: PLAIN };
/** A part of a resource. A getter, because it may hold itself. */
const PART = {
    open: true,
    get blocks() {
        return { dynamic: { labels: 1, shape: PART } };
    },
};
const LIFECYCLE = { blocks: { precondition: CONDITION, postcondition: CONDITION }, open: false };
const RESOURCE = {
    open: true,
    blocks: {
        dynamic: { labels: 1, shape: PART },
        lifecycle: { labels: 0, shape: LIFECYCLE },
        provisioner: { labels: 1, shape: PART },
        connection: { labels: 0, shape: PLAIN },
    },
};
const TERRAFORM = {
    open: false,
    blocks: {
        backend: { labels: 1, shape: PLAIN },
        cloud: { labels: 0, shape: { open: false, blocks: { workspaces: { labels: 0, shape: PLAIN } } } },
        required_providers: { labels: 0, shape: PLAIN },
        provider_meta: { labels: 1, shape: PLAIN },
    },
};
const FILE = {
    open: false,
    blocks: {
        resource: { labels: 2, shape: RESOURCE },
        data: { labels: 2, shape: RESOURCE },
        ephemeral: { labels: 2, shape: RESOURCE },
        variable: { labels: 1, shape: { open: false, blocks: { validation: CONDITION } } },
        output: { labels: 1, shape: { open: false, blocks: { precondition: CONDITION } } },
        module: { labels: 1, shape: PLAIN },
        provider: { labels: 1, shape: PART },
        check: {
            labels: 1,
            shape: { open: false, blocks: { data: { labels: 2, shape: RESOURCE }, assert: CONDITION } },
        },
        locals: { labels: 0, shape: PLAIN },
        terraform: { labels: 0, shape: TERRAFORM },
        moved: { labels: 0, shape: PLAIN },
        removed: { labels: 0, shape: { open: false, blocks: { lifecycle: { labels: 0, shape: PLAIN } } } },
        import: { labels: 0, shape: PLAIN },
    },
};

;// CONCATENATED MODULE: ./build/shared/adapters/hcl/json/parse-json.js




/** Far deeper than any configuration, and far from what a call stack holds. */
const DEEPEST = 200;
/** The JSON form of HCL. What is JSON to a tolerant reader is read, and what is wrong with it is said. */
function parseJson(path, text, texts) {
    const place = placesOf(text);
    const problems = [];
    const source = {
        text,
        problems,
        texts,
        isData: path.endsWith('.tfvars.json'),
        range: (start, end) => ({ path, start: place(start), end: place(end) }),
    };
    const tooDeep = firstTooDeep(text);
    if (tooDeep !== undefined) {
        const message = `Expected at most ${DEEPEST} levels inside each other, found more: the file was not read`;
        problems.push({ range: source.range(tooDeep, tooDeep + 1), message });
        return { path, syntax: 'json', attributes: [], blocks: [], problems };
    }
    noteSyntax(source);
    const contents = readTree(text);
    if (problems.length === 0 && !(0,dist/* isMap */.jh)(contents) && !(0,dist/* isSeq */.oP)(contents)) {
        problems.push({
            range: source.range(0, text.length),
            message: 'Expected an object, found something else',
        });
    }
    const body = bodyOf(contents, shapeOf(path), '', source);
    return { path, syntax: 'json', ...body, problems: onceEach(problems) };
}
/** What may be an argument or a block is read as both. */
function onceEach(problems) {
    return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
function firstTooDeep(text) {
    let depth = 0;
    for (const { 0: found, index } of text.matchAll(/"(?:\\.|[^"\\])*"|[[\]{}]/g)) {
        if (found === '{' || found === '[')
            depth += 1;
        else if (found === '}' || found === ']')
            depth -= 1;
        if (depth > DEEPEST)
            return index;
    }
    return undefined;
}
function noteSyntax(source) {
    try {
        JSON.parse(source.text);
    }
    catch (error) {
        const said = error instanceof Error ? error.message : String(error);
        const at = Number(/at position (\d+)/.exec(said)?.[1] ?? source.text.trimEnd().length);
        const what = said.replace(/ in JSON.*$/s, '').replace(/, "?\.{3}.*$/s, '');
        source.problems.push({
            range: source.range(at, at + 1),
            message: `Expected valid JSON: ${what}`,
        });
    }
}
/** By a parser of YAML, of which JSON is a part: it knows the place of each value. */
function readTree(text) {
    try {
        return (0,dist/* parseDocument */.Tp)(text, { uniqueKeys: false, schema: 'json', logLevel: 'silent' }).contents;
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/shared/adapters/hcl/native/conversion.js
/** The text and the place of a piece. */
function located({ source }, { start, end }) {
    return { text: source.text.slice(start, end), range: source.range(start, end) };
}
/** What only its text is known of. */
function opaque(conversion, piece) {
    return { kind: 'opaque', ...located(conversion, piece) };
}
/** The piece that several nodes take. */
function pieceOf(nodes, otherwise) {
    return { start: nodes[0]?.start ?? otherwise.start, end: nodes.at(-1)?.end ?? otherwise.end };
}
/** The nodes that say something. */
function withoutComments(nodes) {
    return nodes.some(({ type }) => type === 'comment')
        ? nodes.filter(({ type }) => type !== 'comment')
        : nodes;
}

;// CONCATENATED MODULE: ./build/shared/adapters/hcl/native/operation.js

/** `-a`, `a && b`. */
function operationOf(node, conversion) {
    const [operation] = withoutComments(node.children);
    const children = withoutComments(operation?.children ?? []);
    if (operation?.type === 'unary_operation') {
        const operator = children[0]?.type;
        if (operator !== '!' && operator !== '-')
            return opaque(conversion, node);
        const rest = children.slice(1);
        const operand = conversion.flat(rest, pieceOf(rest, node));
        return { kind: 'unary', operator, operand, ...located(conversion, node) };
    }
    const at = children.findIndex(({ type }) => OPERATORS.has(type));
    const operator = children[at]?.type;
    if (operator === undefined)
        return opaque(conversion, node);
    const [left, right] = [children.slice(0, at), children.slice(at + 1)];
    return {
        kind: 'binary',
        operator: operator,
        left: conversion.flat(left, pieceOf(left, node)),
        right: conversion.flat(right, pieceOf(right, node)),
        ...located(conversion, node),
    };
}
const OPERATORS = new Set([
    '==',
    '!=',
    '<',
    '>',
    '<=',
    '>=',
    '+',
    '-',
    '*',
    '/',
    '%',
    '&&',
    '||',
]);
/** `a ? 1 : b ? 2 : 3` is one choice after the other. The grammar binds it to the left, so it is turned round. */
function conditionalOf(node, conversion) {
    return chain(operands(node), node, conversion);
}
/** `[a, 1, b, 2, 3]`. */
function operands(node) {
    const [condition, whenTrue, whenFalse] = node.children.filter(({ type }) => type === 'expression');
    if (condition === undefined || whenTrue === undefined || whenFalse === undefined)
        return [];
    const [inner, ...more] = withoutComments(condition.children);
    const before = inner?.type === 'conditional' && more.length === 0 ? operands(inner) : [condition];
    return [...before, whenTrue, whenFalse];
}
function chain(nodes, whole, conversion) {
    const [condition, whenTrue, ...rest] = nodes;
    if (condition === undefined)
        return opaque(conversion, whole);
    if (whenTrue === undefined)
        return conversion.expression(condition);
    return {
        kind: 'conditional',
        condition: conversion.expression(condition),
        whenTrue: conversion.expression(whenTrue),
        whenFalse: chain(rest, whole, conversion),
        ...located(conversion, { start: condition.start, end: whole.end }),
    };
}

;// CONCATENATED MODULE: ./build/shared/adapters/hcl/native/call.js

/** `concat(a, b...)`. */
function callOf(node, conversion) {
    const [name] = node.children;
    const list = node.children.find(({ type }) => type === 'function_arguments');
    const given = list?.children ?? [];
    return {
        kind: 'call',
        name: name === undefined ? '' : located(conversion, name).text,
        arguments: given.filter(({ type }) => type === 'expression').map(conversion.expression),
        expanded: given.some(({ type }) => type === 'ellipsis'),
        ...located(conversion, node),
    };
}

;// CONCATENATED MODULE: ./build/shared/adapters/hcl/native/collection.js

/** `[1, 2]`, `{ a = 1 }`. */
function collectionOf(node, conversion) {
    const [form] = node.children;
    const place = located(conversion, node);
    const children = form?.children ?? [];
    if (form?.type === 'tuple') {
        const items = children.filter(({ type }) => type === 'expression').map(conversion.expression);
        return { kind: 'tuple', items, ...place };
    }
    if (form?.type !== 'object')
        return { kind: 'opaque', ...place };
    const items = children
        .filter(({ type }) => type === 'object_elem')
        .flatMap((item) => itemOf(item, conversion));
    return { kind: 'object', items, ...place };
}
function itemOf(node, conversion) {
    const [key, value] = node.children.filter(({ type }) => type === 'expression').map(conversion.expression);
    if (key === undefined || value === undefined)
        return [];
    const { range } = located(conversion, node);
    if (key.kind !== 'reference' || key.steps.length > 0)
        return [{ key, value, range }];
    return [{ key: { kind: 'literal', value: key.root, text: key.text, range: key.range }, value, range }];
}
/** `[for k, v in c : v if v != null]`, `{for …}`. */
function forOf(node, conversion) {
    const [form] = node.children;
    const intro = form?.children.find(({ type }) => type === 'for_intro');
    const names = intro?.children.filter(({ type }) => type === 'identifier') ?? [];
    const collection = intro?.children.find(({ type }) => type === 'expression');
    const results = form?.children.filter(({ type }) => type === 'expression') ?? [];
    const value = results.at(-1);
    const valueName = names.at(-1);
    if (form === undefined || collection === undefined || value === undefined || valueName === undefined) {
        return opaque(conversion, node);
    }
    const [key] = results;
    const cond = form.children.find(({ type }) => type === 'for_cond');
    const condition = cond?.children.find(({ type }) => type === 'expression');
    const [first] = names;
    return {
        kind: 'for',
        keyName: names.length > 1 && first !== undefined ? located(conversion, first).text : undefined,
        valueName: located(conversion, valueName).text,
        collection: conversion.expression(collection),
        key: form.type === 'for_object_expr' && key !== undefined ? conversion.expression(key) : undefined,
        value: conversion.expression(value),
        grouped: form.children.some(({ type }) => type === 'ellipsis'),
        condition: condition && conversion.expression(condition),
        ...located(conversion, node),
    };
}

;// CONCATENATED MODULE: ./build/shared/adapters/hcl/native/quoted-text.js
/** What a string in quotes says that holds no interpolation. */
function quotedText(node, source) {
    const closed = node.children.at(-1);
    const end = closed?.type === 'quoted_template_end' && !closed.missing ? closed.start : node.end;
    return unescaped(source.text.slice(node.start + 1, end));
}
/** A piece of a string in quotes without its escapes. */
function unescaped(text) {
    if (!/[\\$%]/.test(text))
        return text;
    return text.replaceAll(ESCAPES, (sequence, code) => {
        if (code !== undefined)
            return character(Number.parseInt(code.slice(1), 16), sequence);
        return quoted_text_PLAIN[sequence] ?? sequence;
    });
}
/** In a heredoc a backslash is a backslash. */
function unescapedTemplate(text) {
    return text.replaceAll(/\$\$\{|%%\{/g, (sequence) => sequence.slice(1));
}
const ESCAPES = /\\(u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})|\\[nrt"\\]|\$\$\{|%%\{/g;
const quoted_text_PLAIN = {
    '\\n': '\n',
    '\\r': '\r',
    '\\t': '\t',
    '\\"': '"',
    '\\\\': '\\',
    '$${': '${',
    '%%{': '%{',
};
const character = (code, sequence) => code > 0x10ffff ? sequence : String.fromCodePoint(code);

;// CONCATENATED MODULE: ./build/shared/adapters/hcl/native/template-parts.js

/** Texts, values and the directives around them. */
function partsOf(tokens, conversion) {
    return partsUntil({ tokens, at: 0 }, [], conversion);
}
/** Leaves the order that ends it to the caller. */
function partsUntil(reader, ends, conversion) {
    const parts = [];
    for (;;) {
        const token = reader.tokens[reader.at];
        if (token === undefined || (token.kind === 'order' && ends.includes(token.order)))
            return parts;
        reader.at += 1;
        if (token.kind === 'order')
            parts.push(template_parts_partOf(token, reader, conversion));
        else if (token.value !== '')
            addText(parts, token, conversion);
    }
}
/** Lines of one text are one part again. */
function addText(parts, token, conversion) {
    const { range } = located(conversion, token);
    const last = parts.at(-1);
    if (last?.kind !== 'text')
        parts.push({ kind: 'text', value: token.value, range });
    else {
        parts.splice(-1, 1, {
            kind: 'text',
            value: last.value + token.value,
            range: { ...last.range, end: range.end },
        });
    }
}
function template_parts_partOf(token, reader, conversion) {
    const expression = expressionIn(token.node, conversion);
    if (token.order === 'if') {
        const whenTrue = partsUntil(reader, ['else', 'endif'], conversion);
        const other = reader.tokens[reader.at];
        const hasElse = other?.kind === 'order' && other.order === 'else';
        if (hasElse)
            reader.at += 1;
        const whenFalse = hasElse ? partsUntil(reader, ['endif'], conversion) : [];
        return {
            kind: 'if',
            condition: expression,
            whenTrue,
            whenFalse,
            range: template_parts_closed(token, reader, conversion),
        };
    }
    if (token.order === 'for') {
        const names = token.node.children.filter(({ type }) => type === 'identifier');
        const texts = names.map((name) => located(conversion, name).text);
        const body = partsUntil(reader, ['endfor'], conversion);
        return {
            kind: 'for',
            keyName: texts.length > 1 ? texts[0] : undefined,
            valueName: texts.at(-1) ?? '',
            collection: expression,
            body,
            range: template_parts_closed(token, reader, conversion),
        };
    }
    return { kind: 'interpolation', expression, range: located(conversion, token).range };
}
function expressionIn(node, conversion) {
    const found = node.children.find(({ type }) => type === 'expression');
    const isBroken = node.children.some(({ type }) => type === 'ERROR');
    return found === undefined || isBroken ? opaque(conversion, node) : conversion.expression(found);
}
/** Steps over the end of a directive. */
function template_parts_closed(token, reader, conversion) {
    const last = reader.tokens[reader.at];
    reader.at += 1;
    return located(conversion, { start: token.start, end: last?.end ?? token.end }).range;
}

;// CONCATENATED MODULE: ./build/shared/adapters/hcl/native/template-space.js
/** Takes off the blanks that a `~` asks to be taken off the text beside it. */
function stripped(tokens) {
    return tokens.map((token, index) => {
        if (token.kind === 'order')
            return token;
        const [before, after] = [tokens[index - 1], tokens[index + 1]];
        let { value } = token;
        if (before?.kind === 'order' && before.stripsAfter)
            value = value.trimStart();
        if (after?.kind === 'order' && after.stripsBefore)
            value = value.trimEnd();
        return { ...token, value };
    });
}
/** What `<<-` does: as many blanks as every line has are taken off each; lines of blanks alone neither count nor lose any. */
function pulledLeft(tokens) {
    const firsts = new Set(tokens.filter((_, index) => beginsLine(tokens, index)));
    const indents = [...firsts].filter((token) => !isBlankLine(token)).map(indentOf);
    const least = Math.min(...indents);
    return tokens.map((token) => token.kind === 'text' && firsts.has(token) && !isBlankLine(token)
        ? { ...token, value: token.value.slice(least) }
        : token);
}
function beginsLine(tokens, index) {
    const before = tokens[index - 1];
    return before === undefined || (before.kind === 'text' && before.value.endsWith('\n'));
}
const isBlankLine = (token) => token.kind === 'text' && token.value.trim() === '' && token.value.endsWith('\n');
const indentOf = (token) => token.kind === 'text' ? token.value.length - token.value.trimStart().length : 0;

;// CONCATENATED MODULE: ./build/shared/adapters/hcl/native/template-tokens.js
/** Text is one token, or one for each line, as Terraform has it in heredocs: `~` takes blanks off the nearest token alone. */
function tokensOf(nodes, { start, end }, text, unit) {
    const tokens = [];
    let at = start;
    const textUpTo = (next) => {
        const pieces = unit === 'whole' ? [text.slice(at, next)] : text.slice(at, next).split(/(?<=\n)/);
        for (const value of pieces) {
            if (value !== '')
                tokens.push({ kind: 'text', value, start: at, end: at + value.length });
            at += value.length;
        }
    };
    for (const token of nodes.flatMap(ordersIn)) {
        textUpTo(Math.max(token.start, at));
        tokens.push(token);
        at = token.end;
    }
    textUpTo(Math.max(end, at));
    return tokens;
}
const ORDERS = {
    template_interpolation: 'value',
    template_if_intro: 'if',
    template_else_intro: 'else',
    template_if_end: 'endif',
    template_for_start: 'for',
    template_for_end: 'endfor',
};
function ordersIn(node) {
    const order = ORDERS[node.type];
    if (order === undefined)
        return node.children.flatMap(ordersIn);
    const { start, end, children } = node;
    const stripsBefore = children[1]?.type === 'strip_marker';
    const stripsAfter = children.length > 3 && children.at(-2)?.type === 'strip_marker';
    return [{ kind: 'order', order, node, start, end, stripsBefore, stripsAfter }];
}

;// CONCATENATED MODULE: ./build/shared/adapters/hcl/native/template.js





/** A string in quotes with something in it, or a heredoc. */
function templateOf(node, conversion) {
    const [form] = node.children;
    const place = located(conversion, node);
    if (form?.type === 'quoted_template')
        return quotedOf(form, place, conversion);
    if (form?.type === 'heredoc_template')
        return heredocOf(form, place, conversion);
    return { kind: 'opaque', ...place };
}
function quotedOf(form, place, conversion) {
    const closing = form.children.at(-1);
    const end = closing?.type === 'quoted_template_end' && !closing.missing ? closing.start : form.end;
    const inside = form.children.filter(({ type }) => !EDGES.has(type));
    const tokens = tokensOf(inside, { start: form.start + 1, end }, conversion.source.text, 'whole');
    const plain = tokens.map((token) => token.kind === 'text' ? { ...token, value: unescaped(token.value) } : token);
    return { kind: 'template', parts: partsOf(stripped(plain), conversion), ...place };
}
const EDGES = new Set([
    'quoted_template_start',
    'quoted_template_end',
    'heredoc_start',
    'heredoc_identifier',
]);
function heredocOf(form, place, conversion) {
    const { text } = conversion.source;
    const markers = form.children.filter(({ type }) => type === 'heredoc_identifier');
    const [first, last] = [markers[0], markers.at(-1)];
    if (first === undefined || last === undefined || first === last)
        return { kind: 'opaque', ...place };
    const start = text.indexOf('\n', first.end) + 1;
    const end = text.lastIndexOf('\n', last.start) + 1;
    const inside = form.children.filter(({ type }) => !EDGES.has(type));
    return { kind: 'heredoc', parts: heredocParts(inside, { start, end }, place, conversion), ...place };
}
function heredocParts(inside, piece, place, conversion) {
    const tokens = stripped(tokensOf(inside, piece, conversion.source.text, 'lines'));
    const placed = place.text.startsWith('<<-') ? pulledLeft(tokens) : tokens;
    const plain = placed.map((token) => token.kind === 'text' ? { ...token, value: unescapedTemplate(token.value) } : token);
    return partsOf(plain, conversion);
}

;// CONCATENATED MODULE: ./build/shared/adapters/hcl/native/term.js





/** A value, and the steps into it. */
function termOf(children, whole, conversion) {
    const [first] = children;
    if (first === undefined)
        return opaque(conversion, whole);
    const inParentheses = first.type === '(';
    const steps = children.slice(inParentheses ? 3 : 1);
    if (steps.some(({ type }) => !STEPS.has(type)))
        return opaque(conversion, whole);
    return steps.reduce((source, step) => stepInto(source, step, whole.start, conversion), inParentheses ? parenthesised(children, conversion) : primaryOf(first, conversion));
}
const STEPS = new Set(['index', 'get_attr', 'splat']);
function parenthesised(children, conversion) {
    const [open, inner, close] = children;
    if (inner?.type !== 'expression' || close === undefined)
        return opaque(conversion, open);
    const place = located(conversion, { start: open.start, end: close.end });
    return { kind: 'parenthesised', inner: conversion.expression(inner), ...place };
}
function primaryOf(node, conversion) {
    switch (node.type) {
        case 'literal_value':
            return literalOf(node, conversion);
        case 'template_expr':
            return templateOf(node, conversion);
        case 'collection_value':
            return collectionOf(node, conversion);
        case 'variable_expr': {
            const place = located(conversion, node);
            return { kind: 'reference', root: place.text, steps: [], ...place };
        }
        case 'function_call':
            return callOf(node, conversion);
        case 'for_expr':
            return forOf(node, conversion);
        case 'operation':
            return conversion.flat([node], node);
        default:
            return opaque(conversion, node);
    }
}
function literalOf(node, conversion) {
    const [literal] = node.children;
    const place = located(conversion, node);
    switch (literal?.type) {
        case 'string_lit':
            return { kind: 'literal', value: quotedText(literal, conversion.source), ...place };
        case 'numeric_lit':
            return numberOf(place);
        case 'bool_lit':
            return { kind: 'literal', value: place.text === 'true', ...place };
        case 'null_lit':
            return { kind: 'literal', value: null, ...place };
        default:
            return { kind: 'opaque', ...place };
    }
}
/** Where a broken value was left out, the text is no number. */
function numberOf(place) {
    const value = Number(place.text);
    return Number.isFinite(value) ? { kind: 'literal', value, ...place } : { kind: 'opaque', ...place };
}
function stepInto(source, node, start, conversion) {
    if (node.type === 'splat')
        return splatOf(source, node, start, conversion);
    const step = stepOf(node, conversion);
    const place = located(conversion, { start, end: node.end });
    if (step === undefined)
        return { kind: 'opaque', ...place };
    if (source.kind === 'reference' || source.kind === 'access') {
        return { ...source, steps: [...source.steps, step], ...place };
    }
    return { kind: 'access', source, steps: [step], ...place };
}
/** `.*` goes through attributes alone: an index after it is taken of the whole list. */
function splatOf(source, node, start, conversion) {
    const [form] = node.children;
    const nodes = form?.children.slice(1) ?? [];
    const firstIndex = form?.type === 'attr_splat' ? nodes.findIndex(({ type }) => type === 'index') : -1;
    const each = firstIndex < 0 ? nodes : nodes.slice(0, firstIndex);
    const steps = each.flatMap((step) => stepOf(step, conversion) ?? []);
    const place = located(conversion, { start, end: each.at(-1)?.end ?? node.start + 2 });
    const splat = { kind: 'splat', source, steps, ...place };
    const after = nodes.slice(each.length);
    return after.reduce((inner, step) => stepInto(inner, step, start, conversion), splat);
}
function stepOf(node, conversion) {
    const { text, range } = located(conversion, node);
    if (node.type === 'get_attr')
        return { kind: 'attribute', name: text.replace(/^\.\s*/, ''), range };
    const [index] = node.children;
    if (index?.type === 'legacy_index') {
        const digits = { start: index.start + 1, end: index.end };
        const key = { kind: 'literal', value: Number(text.slice(1)), ...located(conversion, digits) };
        return { kind: 'index', key, range };
    }
    const key = index?.children.find(({ type }) => type === 'expression');
    return key && { kind: 'index', key: conversion.expression(key), range };
}

;// CONCATENATED MODULE: ./build/shared/adapters/hcl/native/expression.js



/** What an `expression` of the grammar says. */
function expression_expressionOf(node, source) {
    return conversionOf(source).expression(node);
}
/** One that is broken: its text is kept. */
function brokenExpression(start, end, source) {
    return opaque(conversionOf(source), { start, end });
}
/** For whoever reads parts of expressions alone, as templates are. */
function conversionOf(source) {
    const conversion = {
        source,
        expression: (node) => conversion.flat(withoutComments(node.children), node),
        flat: (children, whole) => {
            const [only] = children;
            if (children.length === 1 && only?.type === 'conditional')
                return conditionalOf(only, conversion);
            if (children.length === 1 && only?.type === 'operation')
                return operationOf(only, conversion);
            return termOf(children, whole, conversion);
        },
    };
    return conversion;
}

;// CONCATENATED MODULE: ./build/shared/adapters/hcl/native/body.js



/** Attributes and blocks of a body, also those that a broken piece holds. */
function body_bodyOf(nodes, source) {
    const items = nodes.flatMap(itemsIn);
    noteCrowding(items, source);
    const attributes = items
        .filter(({ type }) => type === 'attribute')
        .flatMap((node) => body_attributeFrom(node, source));
    const blocks = items.filter(({ type }) => type === 'block').flatMap((node) => blockFrom(node, source));
    noteRepetition(attributes, source);
    return { attributes, blocks };
}
function itemsIn(node) {
    if (node.type === 'attribute' || node.type === 'block')
        return [node];
    return node.type === 'body' || node.type === 'ERROR' ? node.children.flatMap(itemsIn) : [];
}
function body_attributeFrom(node, source) {
    const [name, sign] = node.children;
    if (name?.type !== 'identifier')
        return [];
    const last = node.children.at(-1) ?? name;
    const isBroken = node.children.some(({ type }) => type === 'ERROR' || type === 'TOO_DEEP');
    const isBelow = sign !== undefined && source.text.slice(sign.end, last.start).includes('\n');
    if (isBelow && !isBroken) {
        source.problems.push({
            range: source.range(name.start, sign.end),
            message: `Expected the value of ${(0,expected/* shown */.SP)(body_textOf(name, source))} on the same line, found the end of the line`,
        });
    }
    const isValue = last.type === 'expression' && !isBroken && !isBelow;
    const value = isValue
        ? expression_expressionOf(last, source)
        : brokenExpression(last.type === 'ERROR' ? (sign?.end ?? last.start) : last.start, last.end, source);
    return [
        {
            name: body_textOf(name, source),
            nameRange: source.range(name.start, name.end),
            range: source.range(node.start, node.end),
            value,
        },
    ];
}
function blockFrom(node, source) {
    const [type] = node.children;
    const opening = node.children.findIndex((child) => child.type === 'block_start');
    if (type?.type !== 'identifier' || opening < 0)
        return [];
    const labels = node.children.slice(1, opening).filter((child) => LABELS.has(child.type));
    const body = body_bodyOf(node.children.slice(opening + 1), source);
    return [
        {
            type: body_textOf(type, source),
            labels: labels.map((label) => label.type === 'identifier' ? body_textOf(label, source) : quotedText(label, source)),
            range: source.range(node.start, node.end),
            headRange: source.range(type.start, labels.at(-1)?.end ?? type.end),
            ...body,
        },
    ];
}
const LABELS = new Set(['identifier', 'string_lit']);
/** The grammar takes a new line for a blank, so that it would let two arguments stand on one line. */
function noteCrowding(items, source) {
    for (const [index, item] of items.entries()) {
        const before = items[index - 1];
        if (before === undefined || source.text.slice(before.end, item.start).includes('\n'))
            continue;
        source.problems.push({
            range: source.range(item.start, item.end),
            message: `Expected a new line before ${(0,expected/* shown */.SP)(source.text.slice(item.start, item.end), 40)}`,
        });
    }
}
function noteRepetition(attributes, source) {
    const lines = new Map();
    for (const { name, nameRange } of attributes) {
        const first = lines.get(name);
        if (first === undefined)
            lines.set(name, nameRange.start.line);
        else {
            source.problems.push({
                range: nameRange,
                message: `Expected ${(0,expected/* shown */.SP)(name)} once, found it again (first in line ${first})`,
            });
        }
    }
}
const body_textOf = (node, source) => source.text.slice(node.start, node.end);

;// CONCATENATED MODULE: ./build/shared/adapters/hcl/native/faults.js

/** In the order of the text; what is broken inside of what is broken counts by itself. */
function faultsOf(tree, text) {
    const faults = [];
    collect(tree.root, text, faults);
    return faults;
}
function collect(node, text, faults) {
    const fault = faultAt(node, text);
    if (fault !== undefined)
        faults.push(fault);
    for (const child of node.children)
        collect(child, text, faults);
}
function faultAt({ type, start, end, missing }, text) {
    if (missing)
        return { kind: 'missing', start, end, wanted: type };
    if (type === 'ERROR')
        return { kind: 'unexpected', start, end, wanted: '' };
    if (type === 'TOO_DEEP')
        return { kind: 'too-deep', start, end, wanted: '' };
    const isOpen = type === 'string_lit' && text.slice(start, end).includes('\n');
    return isOpen ? { kind: 'open-string', start, end, wanted: '' } : undefined;
}
/** The fault in words, at its place. */
function problemOf(fault, source) {
    const { start } = fault;
    const lineEnd = source.text.indexOf('\n', start);
    const end = Math.min(fault.end, lineEnd < 0 ? source.text.length : lineEnd);
    return { range: source.range(start, Math.max(start, end)), message: messageOf(fault, source.text) };
}
function messageOf({ kind, start, wanted }, text) {
    switch (kind) {
        case 'missing':
            return `Expected ${faults_NAMES[wanted] ?? (0,expected/* shown */.SP)(wanted)}, found ${text.slice(start).trim() === '' ? 'the end' : (0,expected/* shown */.SP)(firstLine(text.slice(start)), 40)}`;
        case 'open-string':
            return `Expected a closing quote on the same line, found ${(0,expected/* shown */.SP)(firstLine(text.slice(start)), 40)}`;
        case 'too-deep':
            return 'Expected fewer levels inside each other: what is below here was not read';
        case 'unexpected':
            return `Expected an argument or a block, found ${(0,expected/* shown */.SP)(lineAround(start, text), 40)}`;
    }
}
const lineAround = (at, text) => firstLine(text.slice(text.lastIndexOf('\n', at - 1) + 1));
const firstLine = (text) => text.trimStart().split('\n', 1)[0]?.trimEnd() ?? '';
const faults_NAMES = {
    '}': 'a closing brace',
    ']': 'a closing bracket',
    ')': 'a closing parenthesis',
    template_interpolation_end: 'the brace that closes "${"',
    quoted_template_end: 'a closing quote',
    heredoc_identifier: 'the line that ends the heredoc',
    identifier: 'a name',
};

;// CONCATENATED MODULE: ./build/shared/adapters/hcl/native/pieces.js
/** The parts of a file that stand by themselves: each begins where a line begins with a block's head or an argument. */
function piecesOf(text) {
    const starts = [0];
    let offset = 0;
    let marker;
    for (const line of text.split(/(?<=\n)/)) {
        if (marker !== undefined) {
            if (line.trim() === marker)
                marker = undefined;
        }
        else {
            if (offset > 0 && HEAD.test(line))
                starts.push(offset);
            const opened = HEREDOC.exec(line)?.[1];
            if (opened !== undefined && endsLater(text, offset + line.length, opened))
                marker = opened;
        }
        offset += line.length;
    }
    return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }));
}
const HEAD = /^[A-Za-z_][\w-]*(?:[ \t]+(?:"[^"\n]*"?|[\w-]+))*[ \t]*(?:\{|=[^=])/;
const HEREDOC = /<<-?([A-Za-z_][\w-]*)[ \t]*\r?\n$/;
/** A heredoc that nobody closes hides nothing below it. */
function endsLater(text, from, marker) {
    return new RegExp(`^[ \\t]*${marker}[ \\t]*\\r?$`, 'm').test(text.slice(from));
}

;// CONCATENATED MODULE: ./build/shared/adapters/hcl/native/syntax-node.js
/** Deeper than anybody writes, and far from what a call stack holds. */
const syntax_node_DEEPEST = 900;
function parseSyntax(parser, text) {
    const tree = parser.parse(withPlainNumbers(text));
    if (tree === null)
        throw new Error('The HCL parser has no language');
    try {
        const broken = tree.rootNode.hasError;
        return { root: plain(tree.rootNode, 0, broken), broken };
    }
    finally {
        tree.delete();
    }
}
/** The grammar does not know `1e5`. Digits of the same length take its place; the text is read where it was written. */
function withPlainNumbers(text) {
    return text.replaceAll(/(?<![\w.-])\d+[eE][+-]?\d+/g, (number) => '0'.repeat(number.length));
}
/** Asking a node for children that it cannot have costs as much as asking one that has them. Signs have none either. */
function isLeaf(type) {
    return LEAVES.has(type) || !/^[A-Za-z]/.test(type);
}
const LEAVES = new Set([
    'identifier',
    'comment',
    'for',
    'in',
    'if',
    'else',
    'endif',
    'endfor',
    'numeric_lit',
    'bool_lit',
    'null_lit',
    'template_literal',
    'heredoc_identifier',
    'heredoc_start',
    'quoted_template_start',
    'quoted_template_end',
    'template_interpolation_start',
    'template_interpolation_end',
    'template_directive_start',
    'template_directive_end',
    'strip_marker',
    'ellipsis',
    'block_start',
    'block_end',
    'tuple_start',
    'tuple_end',
    'object_start',
    'object_end',
]);
function plain(node, depth, broken) {
    const { type, startIndex: start, endIndex: end } = node;
    const missing = broken && node.isMissing;
    if (depth > syntax_node_DEEPEST)
        return { type: 'TOO_DEEP', start, end, missing, children: [] };
    const children = isLeaf(type) && !broken ? [] : node.children;
    return { type, start, end, missing, children: children.map((child) => plain(child, depth + 1, broken)) };
}

;// CONCATENATED MODULE: ./build/shared/adapters/hcl/native/read-around.js


/** Enough for a handful of faults in one block; more than that is no HCL. */
const MOST_TRIES = 24;
/** A block of this size comes from a program; people want to wait for it no longer than for others. */
const LARGE = 30_000;
/**
 * Reads a piece that may be broken: the lines of its faults are left out one after the other, as long as that makes it
 * better.
 */
function readAround(parser, text) {
    let current = read(parser, text);
    const told = [];
    let remaining = text;
    const most = text.length > LARGE ? 1 : MOST_TRIES;
    for (let tries = 0; tries < most && current.faults.length > 0;) {
        const better = firstBetter(parser, remaining, current, () => ++tries < most);
        if (better === undefined)
            break;
        told.push(better.fault);
        current = better.next;
        remaining = better.text;
    }
    return { root: current.root, faults: oncePerLine([...told, ...current.faults], text) };
}
function read(parser, text) {
    const tree = parseSyntax(parser, text);
    return { root: tree.root, faults: faultsOf(tree, text) };
}
function firstBetter(parser, text, current, mayTry) {
    for (const fault of current.faults) {
        for (const line of linesOf(fault, text)) {
            for (const replacement of replacements(text.slice(line.start, line.end))) {
                if (!mayTry())
                    return undefined;
                const without = text.slice(0, line.start) + replacement + text.slice(line.end);
                const next = read(parser, without);
                if (cost(next.faults) < cost(current.faults)) {
                    return { fault: toldAt(fault, line, text), next, text: without };
                }
            }
        }
    }
    return undefined;
}
/** An argument keeps its name: its value becomes a number whose text is none, so that it is known to be there and to be broken. */
function replacements(line) {
    const blank = ' '.repeat(line.length);
    const [name] = /^\s*[A-Za-z_][\w-]*\s*=(?!=)\s*(?=\S)/.exec(line) ?? [];
    if (name === undefined || Number.isFinite(Number(line.slice(name.length))))
        return [blank];
    return [name + '0'.repeat(line.length - name.length), blank];
}
/** The lines that a fault may come from: those with half a string, the one that it begins on, the one before, the last. */
function linesOf({ start, end }, text) {
    const first = lineAt(start, text);
    const before = lineAt(first.start - 1, text);
    const last = lineAt(Math.max(start, end - 1), text);
    const lines = [...openStrings(first.start, end, text), first, before, last].filter((line) => mayGo(text.slice(line.start, line.end), line.start === 0));
    return lines.filter((line, index) => lines.findIndex((other) => other.start === line.start) === index);
}
function openStrings(start, end, text) {
    const lines = [];
    for (let line = lineAt(start, text); line.start < end && lines.length < MOST_TRIES; line = lineAt(line.end + 1, text)) {
        if (hasOpenString(text.slice(line.start, line.end)))
            lines.push(line);
        if (line.end >= text.length)
            break;
    }
    return lines;
}
function hasOpenString(line) {
    const quotes = line.match(/(?<!\\)(?:\\\\)*"/g) ?? [];
    return quotes.length % 2 === 1;
}
/** The head of a block stays, because without it the rest means something else. */
function mayGo(line, isFirst) {
    return line.trim() !== '' && (!isFirst || /^\s*[\w-]+\s*=/.test(line));
}
function lineAt(offset, text) {
    const at = Math.max(0, Math.min(offset, text.length));
    const start = text.lastIndexOf('\n', at - 1) + 1;
    const end = text.indexOf('\n', at);
    return { start, end: end < 0 ? text.length : end };
}
/** A fault is told on the line that is left out. */
function toldAt(fault, line, text) {
    if (hasOpenString(text.slice(line.start, line.end))) {
        return { kind: 'open-string', start: text.lastIndexOf('"', line.end), end: line.end, wanted: '' };
    }
    const isInside = fault.start >= line.start && fault.start <= line.end;
    return isInside ? { ...fault, end: Math.min(fault.end, line.end) } : { ...fault, ...line };
}
/** Less text in doubt is better; a missing brace counts little, because everything around it was read. */
const cost = (faults) => faults.reduce((sum, { start, end }) => sum + 20 + (end - start), 0);
function oncePerLine(faults, text) {
    const seen = new Set();
    return faults
        .toSorted((a, b) => a.start - b.start)
        .filter(({ start }) => {
        const line = lineAt(start, text).start;
        return !seen.has(line) && seen.add(line);
    });
}

;// CONCATENATED MODULE: ./build/shared/adapters/hcl/native/parse-native.js






/** A file of HCL. Where it is broken, each top-level piece is read by itself, so that a fault stays in its piece. */
function parseNative(parser, path, text) {
    const place = placesOf(text);
    const problems = [];
    const sourceAt = (base, piece) => ({
        text: piece,
        problems,
        range: (start, end) => ({ path, start: place(base + start), end: place(base + end) }),
    });
    const whole = sourceAt(0, text);
    const tree = parseSyntax(parser, text);
    if (faultsOf(tree, text).length === 0) {
        return { path, syntax: 'native', problems, ...body_bodyOf([tree.root].flatMap(inside), whole) };
    }
    const bodies = piecesOf(text).map(({ start, end }) => {
        const source = sourceAt(start, text.slice(start, end));
        const { root, faults } = readAround(parser, source.text);
        problems.push(...faults.map((fault) => problemOf(fault, source)));
        return body_bodyOf(root.children, source);
    });
    return {
        path,
        syntax: 'native',
        attributes: bodies.flatMap(({ attributes }) => attributes),
        blocks: bodies.flatMap(({ blocks }) => blocks),
        problems: problems.sort((a, b) => a.range.start.line - b.range.start.line),
    };
}
const inside = (root) => root.children;

;// CONCATENATED MODULE: ./build/shared/adapters/hcl/native/template-from.js




/** A string of JSON as the template that it is: in it a backslash is a backslash. */
function templateFrom(parser, value, place) {
    const marker = unusedMarker(value);
    const head = `a=<<${marker}\n`;
    const source = shifted(`${head}${value}\n${marker}\n`, head.length, value.length, place);
    const tree = parseSyntax(parser, source.text);
    const [fault] = faultsOf(tree, source.text);
    const node = find(tree.root, 'template_expr');
    const range = place(0, value.length);
    if (fault !== undefined || node === undefined) {
        const problem = fault === undefined ? { range, message: 'Expected a template' } : problemOf(fault, source);
        return { expression: { kind: 'opaque', text: value, range }, problems: [problem] };
    }
    const read = templateOf(node, conversionOf(source));
    const parts = read.kind === 'heredoc' ? withoutLastLineEnd(read.parts) : [];
    return { expression: { kind: 'template', parts, text: value, range }, problems: [] };
}
/** A string of JSON that stands for an expression, as in `depends_on`. */
function expressionFrom(parser, value, place) {
    const head = 'a=';
    const source = shifted(`${head}${value}\n`, head.length, value.length, place);
    const tree = parseSyntax(parser, source.text);
    const [fault] = faultsOf(tree, source.text);
    const node = find(tree.root, 'expression');
    if (fault === undefined && node !== undefined) {
        return { expression: expression_expressionOf(node, source), problems: [] };
    }
    const range = place(0, value.length);
    return { expression: { kind: 'opaque', text: value, range }, problems: [] };
}
function shifted(text, head, length, place) {
    const inside = (offset) => Math.max(0, Math.min(offset - head, length));
    return { text, problems: [], range: (start, end) => place(inside(start), inside(end)) };
}
function unusedMarker(value) {
    let marker = 'TEMPLATE';
    while (value.includes(marker))
        marker += '_';
    return marker;
}
function find(node, type) {
    if (node.type === type)
        return node;
    for (const child of node.children) {
        const found = find(child, type);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function withoutLastLineEnd(parts) {
    const last = parts.at(-1);
    if (last?.kind !== 'text')
        return parts;
    const value = last.value.slice(0, -1);
    return value === '' ? parts.slice(0, -1) : [...parts.slice(0, -1), { ...last, value }];
}

;// CONCATENATED MODULE: ./build/shared/adapters/hcl/hcl.js



/** A generated file of a megabyte is read; what is larger is hardly written by people. */
const MOST_CHARACTERS = 4 * 1024 * 1024;
/** HCL by its grammar for tree-sitter, which is loaded with the first file. */
function treeSitterHcl(mostCharacters = MOST_CHARACTERS) {
    let opened;
    return {
        async parse(path, text) {
            const isJson = path.endsWith('.json');
            if (text.length > mostCharacters)
                return unread(path, isJson, text.length, mostCharacters);
            opened ??= Promise.all(/* import() */[__nccwpck_require__.e(33), __nccwpck_require__.e(240)]).then(__nccwpck_require__.bind(__nccwpck_require__, 13240)).then(({ openGrammar }) => openGrammar());
            const parser = await opened;
            const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
            return isJson
                ? parseJson(path, plain, {
                    template: (value, place) => templateFrom(parser, value, place),
                    expression: (value, place) => expressionFrom(parser, value, place),
                })
                : parseNative(parser, path, plain);
        },
    };
}
function unread(path, isJson, found, most) {
    const start = { line: 1, column: 1 };
    const problem = {
        range: { path, start, end: start },
        message: `Expected at most ${most} characters, found ${found}: the file was not read`,
    };
    return { path, syntax: isJson ? 'json' : 'native', attributes: [], blocks: [], problems: [problem] };
}


/***/ }),

/***/ 576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ makeDownloads)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(51455);
/* harmony import */ var _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(56548);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(40020);
/* harmony import */ var _redirect_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(87028);





/** Downloads over Node's own fetch, so the proxy and the certificates are those of every other exchange. */
function makeDownloads() {
    return { save };
}
async function save(request) {
    const timeLimit = AbortSignal.timeout(request.timeoutMs);
    try {
        const response = await follow(request.url, AbortSignal.any([timeLimit, request.signal]));
        if (!response.ok || response.body === null)
            throw refusedAnswer(response, request.url);
        const announced = Number(response.headers.get('content-length') ?? 0);
        if (announced > request.maxBytes)
            throw tooLarge(request);
        return { path: request.path, sha256: await write(response.body, request) };
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(request.path, { force: true });
        throw failure(error, request, timeLimit);
    }
}
const MAX_REDIRECTS = 5;
async function follow(start, signal) {
    let url = allowed(start, start);
    for (let hops = 0;; hops += 1) {
        // Compressed in transit, the bytes would not be those that the digest is of.
        const headers = { accept: 'application/octet-stream', 'accept-encoding': 'identity' };
        const response = await fetch(url, { headers, redirect: 'manual', signal });
        const next = (0,_redirect_js__WEBPACK_IMPORTED_MODULE_4__/* .redirected */ .c)({ method: 'GET', url, timeoutMs: 0 }, response.status, response.headers.get('location'));
        if (next === undefined || hops === MAX_REDIRECTS)
            return response;
        await response.body?.cancel();
        url = allowed(next.url, start);
    }
}
/** https, or plain http that never leaves the machine. */
function allowed(url, start) {
    const isPlainLoopback = isLoopback(url) && isLoopback(start);
    if (URL.canParse(url) && (new URL(url).protocol === 'https:' || isPlainLoopback))
        return url;
    throw new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l({
        code: 'endpoint-refused',
        message: `Expected https for every step of the download of ${withoutQuery(start)}, found ${withoutQuery(url)}.`,
    });
}
function isLoopback(url) {
    return URL.canParse(url) && /^http:\/\/(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(originOf(url));
}
function originOf(url) {
    const { protocol, hostname } = new URL(url);
    return `${protocol}//${hostname}`;
}
async function write(body, request) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const file = await onDisk(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(request.path, 'wx'), request);
    try {
        let size = 0;
        for await (const chunk of body) {
            size += chunk.byteLength;
            if (size > request.maxBytes)
                throw tooLarge(request);
            hash.update(chunk);
            await onDisk(() => writeAll(file, chunk), request);
        }
    }
    finally {
        await file.close();
    }
    return hash.digest('hex');
}
async function writeAll(file, chunk) {
    for (let at = 0; at < chunk.byteLength;)
        at += (await file.write(chunk, at)).bytesWritten;
}
async function onDisk(work, { path }) {
    try {
        return await work();
    }
    catch (error) {
        const message = `The download could not be written to ${path}: ${error.message}`;
        throw new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l({ code: 'failed-precondition', message, cause: error });
    }
}
function tooLarge({ url, maxBytes }) {
    return new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l({
        code: 'failed-precondition',
        message: `Expected at most ${maxBytes} bytes from ${withoutQuery(url)}, found more: that is not the file.`,
    });
}
function refusedAnswer({ status, headers }, url) {
    const wait = Number(headers.get('retry-after') ?? 0) * 1000;
    return new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l({
        code: status === 404 ? 'not-found' : status === 429 ? 'rate-limited' : 'unavailable',
        message: `Expected the file at ${withoutQuery(url)}, found an answer with status ${status}.`,
        hint: status === 403 || status === 407
            ? 'A proxy or a firewall may refuse it; a mirror can be set.'
            : undefined,
        status,
        ...(wait > 0 && { retryAfterMs: wait }),
    });
}
function failure(error, { url, timeoutMs, signal }, timeLimit) {
    if (error instanceof _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l)
        return error;
    const target = `GET ${withoutQuery(url)}`;
    if (signal.aborted)
        return new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l({ code: 'cancelled', message: `${target} was cancelled.`, cause: error });
    if (timeLimit.aborted) {
        const message = `The download by ${target} was not complete within ${timeoutMs} ms.`;
        return new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l({ code: 'timeout', message, cause: error });
    }
    return (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .connectionFailure */ .D)(error, target);
}
// Where releases are kept, the query is a signature.
function withoutQuery(url) {
    return url.replace(/[?#].*$/s, '');
}


/***/ }),

/***/ 40020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ connectionFailure)
/* harmony export */ });
/* harmony import */ var _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(56548);

/** Says why no answer came. `cause.code` keeps the socket's own code, by which a caller knows whether anything was sent. */
function connectionFailure(error, target) {
    const { cause } = error;
    if (cause === undefined || cause.code === 'ERR_INVALID_URL') {
        return new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l({
            code: 'invalid-argument',
            message: `Could not build the request to ${target}: ${cause?.message ?? error.message}`,
            cause: error,
        });
    }
    const { text, hint } = explain(cause);
    return new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l({ code: 'unavailable', message: `No answer from ${target}: ${text}.`, hint, cause });
}
function explain({ name, code = '', message = 'unknown reason' }) {
    if (code === 'ECONNREFUSED')
        return { text: 'the connection was refused, nothing listens there' };
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
        return {
            text: `the host name could not be resolved (${code})`,
            hint: 'Check the host name. A self-hosted runner behind a proxy needs HTTPS_PROXY.',
        };
    }
    if (CLOSED.has(code))
        return { text: `the connection was closed before an answer came (${code})` };
    if (CONNECT_TIMEOUT.has(code)) {
        return {
            text: `the host did not accept a connection in time (${code})`,
            hint: 'Check firewalls. A self-hosted runner behind a proxy needs HTTPS_PROXY.',
        };
    }
    if (isTls(code)) {
        return {
            text: `the TLS certificate or handshake was refused (${code})`,
            hint: 'Behind a proxy that re-signs TLS, set NODE_EXTRA_CA_CERTS to its certificate.',
        };
    }
    if (code === 'UND_ERR_INVALID_ARG' && message.startsWith('Proxy-Authorization')) {
        return {
            text: 'behind HTTPS_PROXY, no redirect can be followed with Proxy-Authorization',
            hint: 'Follow no redirects, or let the check send no Authorization of its own: the token of Identity-Aware Proxy then stands there.',
        };
    }
    if (name === 'HTTPParserError')
        return { text: 'the answer is not HTTP' };
    return { text: code === '' ? message : `${message} (${code})` };
}
const CLOSED = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);
const CONNECT_TIMEOUT = new Set(['UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH']);
function isTls(code) {
    return /^(EPROTO|CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/.test(code);
}


/***/ }),

/***/ 47977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  f: () => (/* binding */ makeHttp)
});

// EXTERNAL MODULE: ./build/shared/domain/errors/action-error.js
var action_error = __nccwpck_require__(56548);
;// CONCATENATED MODULE: ./build/shared/adapters/http/body.js
/** Reads at most `limit` bytes and drops the rest, so that no answer can fill the runner's memory. */
async function readBody(body, limit) {
    if (body === null)
        return '';
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        const kept = chunk.subarray(0, limit - size);
        chunks.push(kept);
        size += kept.byteLength;
        if (size >= limit)
            break;
    }
    return Buffer.concat(chunks).toString('utf8');
}

;// CONCATENATED MODULE: ./build/shared/adapters/http/connect.js

/** What fetch cannot do: ask for a WebSocket, and tell of the TLS connection. */
function connect(request, signal, maxBodyBytes) {
    return new Promise((resolve, reject) => {
        // As fetch wraps them, so that one place explains both.
        const fail = (cause) => reject(new TypeError('request failed', { cause }));
        const key = process.getBuiltinModule('node:crypto').randomBytes(16).toString('base64');
        const sent = connect_open(request, signal, key);
        sent.on('error', fail);
        sent.on('upgrade', (response, socket) => {
            socket.destroy();
            if (isAccepted(response, key))
                resolve({ status: 101, headers: headersOf(response), body: '' });
            else
                fail(new Error('the handshake of the WebSocket was not that of this request'));
        });
        sent.on('response', (response) => {
            const tls = request.tellTls === true ? tlsOf(response.socket) : undefined;
            readBody(response, maxBodyBytes).then((body) => {
                const { statusCode: status = 0 } = response;
                resolve({ status, headers: headersOf(response), body, ...(tls !== undefined && { tls }) });
            }, fail);
        });
        sent.end(request.body);
    });
}
function connect_open({ method, url, headers, upgrade }, signal, key) {
    const { protocol } = new URL(url);
    // Few suites need them, and they take longer to load than a call on loopback takes.
    const { request } = process.getBuiltinModule(protocol === 'https:' ? 'node:https' : 'node:http');
    const handshake = {
        connection: 'Upgrade',
        upgrade,
        'sec-websocket-version': '13',
        'sec-websocket-key': key,
    };
    return request(url, { method, signal, headers: { ...headers, ...(upgrade !== undefined && handshake) } });
}
function isAccepted({ headers }, key) {
    const { hash } = process.getBuiltinModule('node:crypto');
    const accept = hash('sha1', `${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`, 'base64');
    return headers['sec-websocket-accept'] === accept && headers.upgrade?.toLowerCase() === 'websocket';
}
function tlsOf(socket) {
    if (!('getPeerCertificate' in socket))
        return undefined;
    const secure = socket;
    const validForMs = Date.parse(secure.getPeerCertificate().valid_to) - Date.now();
    return { version: (secure.getProtocol() ?? '').replace('TLSv', ''), validForMs };
}
function headersOf({ headers }) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]));
}

// EXTERNAL MODULE: ./build/shared/adapters/http/failure.js
var failure = __nccwpck_require__(40020);
// EXTERNAL MODULE: ./build/shared/adapters/http/redirect.js
var redirect = __nccwpck_require__(87028);
;// CONCATENATED MODULE: ./build/shared/adapters/http/http.js





/** Http over Node's own fetch. Every exchange has one time limit, redirects and body included. */
function makeHttp({ maxBodyBytes = 1024 * 1024 } = {}) {
    return { send: (request) => exchange(request, maxBodyBytes) };
}
async function exchange(request, maxBodyBytes) {
    const started = performance.now();
    const timeLimit = AbortSignal.timeout(request.timeoutMs);
    const signal = request.signal === undefined ? timeLimit : AbortSignal.any([timeLimit, request.signal]);
    try {
        if (request.upgrade !== undefined || request.tellTls === true || isMeantForHost(request)) {
            const answer = await connect(request, signal, maxBodyBytes);
            return { ...answer, durationMs: Math.round(performance.now() - started) };
        }
        const response = await follow(request, signal);
        return {
            status: response.status,
            headers: Object.fromEntries(response.headers),
            body: await readBody(response.body, maxBodyBytes),
            durationMs: Math.round(performance.now() - started),
        };
    }
    catch (error) {
        throw http_failure(error, request, timeLimit);
    }
}
/** Behind a proxy, fetch takes the header for the proxy's own and refuses it; Identity-Aware Proxy reads it at the end of the tunnel. */
function isMeantForHost({ headers, followRedirects = false }) {
    return headers?.['proxy-authorization'] !== undefined && followRedirects === false;
}
const MAX_REDIRECTS = 5;
async function follow(first, signal) {
    const { followRedirects = false } = first;
    const most = typeof followRedirects === 'number' ? followRedirects : followRedirects ? MAX_REDIRECTS : 0;
    let request = first;
    for (let hops = 0;; hops += 1) {
        const response = await fetch(request.url, {
            method: request.method,
            headers: { ...request.headers },
            body: request.body ?? null,
            redirect: 'manual',
            signal,
        });
        const next = hops < most ? (0,redirect/* redirected */.c)(request, response.status, response.headers.get('location')) : undefined;
        if (next !== undefined && followRedirects === 'same-host' && !sameHost(next, first))
            return response;
        if (next === undefined)
            return response;
        await response.body?.cancel();
        request = next;
    }
}
function sameHost(a, b) {
    return new URL(a.url).host === new URL(b.url).host;
}
function http_failure(error, request, timeLimit) {
    if (error instanceof action_error/* ActionError */.l)
        return error;
    const target = `${request.method} ${withoutQuery(request.url)}`;
    if (request.signal?.aborted === true) {
        return new action_error/* ActionError */.l({ code: 'cancelled', message: `${target} was cancelled.`, cause: error });
    }
    if (timeLimit.aborted) {
        const message = `No answer from ${target}: nothing complete came within ${request.timeoutMs} ms.`;
        return new action_error/* ActionError */.l({ code: 'timeout', message, cause: error });
    }
    return (0,failure/* connectionFailure */.D)(error, target);
}
// A query may carry a key of the user's; no message repeats it.
function withoutQuery(url) {
    return url.replace(/[?#].*$/s, '');
}


/***/ }),

/***/ 35338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ useProxies)
/* harmony export */ });
/**
 * Makes fetch use the proxy of a self-hosted runner. Node does it by itself only when NODE_USE_ENV_PROXY was set
 * before it started, which the runner does not do. Loopback is never proxied: emulators live there.
 * @returns 'direct' without a proxy, 'proxied', or 'unsupported' on a Node too old to be told at run time.
 */
function useProxies(env) {
    const https = env.HTTPS_PROXY || env.https_proxy;
    const http = env.HTTP_PROXY || env.http_proxy;
    if (!https && !http)
        return 'direct';
    if (env.NODE_USE_ENV_PROXY === '1')
        return 'proxied';
    // Few jobs have a proxy, and the module takes longer to load than a call on loopback takes.
    const nodeHttp = process.getBuiltinModule('node:http');
    if (typeof nodeHttp.setGlobalProxyFromEnv !== 'function')
        return 'unsupported';
    nodeHttp.setGlobalProxyFromEnv({
        ...(https ? { HTTPS_PROXY: https } : {}),
        ...(http ? { HTTP_PROXY: http } : {}),
        NO_PROXY: [env.NO_PROXY || env.no_proxy, '127.0.0.1', 'localhost', '::1'].filter(Boolean).join(','),
    });
    return 'proxied';
}


/***/ }),

/***/ 87028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ redirected)
/* harmony export */ });
/** The request that a redirect asks for; undefined when the answer is not one. Credentials stay with their origin. */
function redirected(request, status, location) {
    if (location === null || !REDIRECTS.has(status) || !URL.canParse(location, request.url))
        return undefined;
    const from = new URL(request.url);
    const to = new URL(location, from);
    if (to.protocol !== 'http:' && to.protocol !== 'https:')
        return undefined;
    const asGet = becomesGet(status, request.method);
    const { body, ...rest } = request;
    return {
        ...rest,
        ...(asGet || body === undefined ? {} : { body }),
        method: asGet ? 'GET' : request.method,
        url: to.href,
        headers: keptHeaders(request.headers ?? {}, from.origin === to.origin, asGet),
    };
}
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
function becomesGet(status, method) {
    if (method === 'GET' || method === 'HEAD')
        return false;
    return status === 303 || ((status === 301 || status === 302) && method === 'POST');
}
function keptHeaders(headers, sameOrigin, bodyDropped) {
    return Object.fromEntries(Object.entries(headers).filter(([name]) => {
        const lower = name.toLowerCase();
        if (!sameOrigin && CREDENTIALS.has(lower))
            return false;
        return !(bodyDropped && lower.startsWith('content-'));
    }));
}
const CREDENTIALS = new Set(['authorization', 'cookie', 'proxy-authorization', 'x-serverless-authorization']);


/***/ }),

/***/ 18371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ coresOfMachine)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(48161);

/** How many programs may compute side by side without taking from each other. */
const coresOfMachine = () => (0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)();


/***/ }),

/***/ 47257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ makeProcesses)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __nccwpck_require__(4573);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __nccwpck_require__(46193);
;// CONCATENATED MODULE: ./build/shared/adapters/process/output.js

/** Keeps the bytes up to the limit and tells whole lines as they come; a character may arrive in two pieces. */
function takeOutput(stream, maxBytes, tooLarge, told) {
    const chunks = [];
    let size = 0;
    const lines = makeLines(told);
    const closed = Promise.withResolvers();
    stream.on('data', (chunk) => {
        const kept = chunk.subarray(0, Math.max(0, maxBytes - size));
        size += chunk.length;
        if (kept.length > 0) {
            chunks.push(kept);
            lines.write(kept);
        }
        if (size > maxBytes)
            tooLarge();
    });
    // A pipe that breaks has said all that it will say.
    stream.on('error', () => { });
    stream.once('close', () => {
        lines.end();
        closed.resolve();
    });
    return {
        closed: closed.promise,
        text: () => Buffer.concat(chunks).toString('utf8'),
        cut: () => stream.destroy(),
    };
}
function makeLines(told) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let pending = '';
    const tell = (text) => {
        const lines = text.split('\n');
        // Only the newest piece is searched, so that a report of one line is not read again with every chunk.
        lines[0] = pending + lines[0];
        pending = lines.pop() ?? '';
        for (const line of lines)
            told(line.replace(/\r$/, ''));
    };
    return {
        write: (chunk) => tell(decoder.write(chunk)),
        end: () => {
            tell(decoder.end());
            if (pending !== '')
                told(pending);
        },
    };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(31421);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
;// CONCATENATED MODULE: ./build/shared/adapters/process/group-members.js

/**
 * Whether a process group still runs, apart from members that have ended and wait to be reaped: in a container whose first process reaps nobody
 * they stay listed for ever, and signals still reach them. undefined where the system does not tell.
 */
function hasRunningMembers(group) {
    if (process.platform !== 'linux')
        return undefined;
    try {
        const stats = (0,external_node_fs_.readdirSync)('/proc')
            .filter((name) => /^\d+$/.test(name))
            .map(statOf);
        return stats.some((stat) => stat?.group === group && stat.state !== 'Z' && stat.state !== 'X');
    }
    catch {
        return undefined;
    }
}
/** Behind the name, which may hold anything, come state, parent and group. */
function statOf(pid) {
    try {
        const text = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        const [state = '', , group] = text.slice(text.lastIndexOf(')') + 2).split(' ');
        return { state, group: Number(group) };
    }
    catch {
        // It has ended since the folder was read.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/shared/adapters/process/tree.js



/** The process leads a group of its own (POSIX), or is the root of a tree that taskkill knows (Windows). */
function treeOf(child) {
    const { pid = 0 } = child;
    return process.platform === 'win32' ? windowsTree(child, pid) : group(pid);
}
/** Asks, waits, and ends what is still there. */
async function endTree(tree, graceMs) {
    if (!tree.isAlive())
        return;
    tree.ask();
    if (await isGoneWithin(tree, graceMs))
        return;
    tree.end();
    await isGoneWithin(tree, REAPED_MS);
}
/** What the system has not cleared away by then, no job waits for. */
const REAPED_MS = 1000;
const LOOK_MS = 20;
async function isGoneWithin(tree, ms) {
    const until = performance.now() + ms;
    while (tree.isAlive()) {
        if (performance.now() >= until)
            return false;
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
    return true;
}
function group(pid) {
    const signal = (name) => {
        try {
            return process.kill(-pid, name);
        }
        catch {
            // ESRCH: all are gone. EPERM: macOS says so of a group that only holds zombies.
            return false;
        }
    };
    return {
        isAlive: () => signal(0) && (hasRunningMembers(pid) ?? true),
        ask: () => void signal('SIGTERM'),
        end: () => void signal('SIGKILL'),
        endNow: () => void signal('SIGKILL'),
    };
}
/** Windows can ask a console program nothing, and finds no descendants of a process that is gone. */
function windowsTree(child, pid) {
    const { nodeChildProcess } = child;
    const isAlive = () => nodeChildProcess.exitCode === null && nodeChildProcess.signalCode === null;
    const end = () => {
        if (isAlive())
            child.kill();
    };
    return {
        isAlive,
        ask: end,
        end,
        endNow: () => {
            if (isAlive())
                (0,external_node_child_process_.spawnSync)(taskkill(), ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
        },
    };
}
function taskkill() {
    return external_node_path_.win32.join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'taskkill.exe');
}

;// CONCATENATED MODULE: ./build/shared/adapters/process/attend.js



/** Until the program and all that it started are gone, and their output is read. */
async function attend(child, request, { graceMs, drainMs, guard }) {
    const { nodeChildProcess: process } = child;
    const tree = treeOf(child);
    let ending;
    const end = () => {
        ending ??= endTree(tree, graceMs);
        return ending;
    };
    let stopped;
    const unstoppable = Promise.withResolvers();
    const stop = (why) => {
        // What has ended by itself was not stopped, however long its output is still read.
        if (stopped !== undefined || hasExited(process))
            return;
        stopped = why;
        void end().then(unstoppable.resolve);
    };
    const tooLarge = () => stop('output-too-large');
    const { told } = request;
    const maxOutputBytes = Math.min(request.maxOutputBytes, external_node_buffer_.constants.MAX_STRING_LENGTH);
    const stdout = takeOutput(child.stdout, maxOutputBytes, tooLarge, (line) => told?.('stdout', line));
    const stderr = takeOutput(child.stderr, maxOutputBytes, tooLarge, (line) => told?.('stderr', line));
    const release = guard.watch(tree);
    const timer = setTimeout(() => stop('timed-out'), Math.min(request.timeoutMs, LONGEST_TIMER_MS));
    const cancel = () => stop('cancelled');
    request.signal.addEventListener('abort', cancel, { once: true });
    // It may have come while the program was looked up, and does not come twice.
    if (request.signal.aborted)
        cancel();
    try {
        await Promise.race([exitOf(process), unstoppable.promise]);
        clearTimeout(timer);
        const read = Promise.all([stdout.closed, stderr.closed]);
        if (!(await settlesWithin(read, drainMs))) {
            await end();
            // A process that left the group may still hold the pipe: nobody waits for it.
            if (!(await settlesWithin(read, LAST_WORDS_MS)))
                for (const stream of [stdout, stderr])
                    stream.cut();
        }
        await end();
    }
    finally {
        clearTimeout(timer);
        request.signal.removeEventListener('abort', cancel);
        release();
    }
    return { ...howItEnded(process, stopped), stdout: stdout.text(), stderr: stderr.text() };
}
const LAST_WORDS_MS = 200;
const LONGEST_TIMER_MS = 2 ** 31 - 1;
function hasExited({ exitCode, signalCode }) {
    return exitCode !== null || signalCode !== null;
}
function exitOf(process) {
    return new Promise((resolve) => {
        if (hasExited(process))
            resolve();
        else
            process.once('exit', () => resolve());
    });
}
async function settlesWithin(work, ms) {
    const late = Promise.withResolvers();
    const timer = setTimeout(() => late.resolve(false), ms);
    const inTime = await Promise.race([work.then(() => true), late.promise]);
    clearTimeout(timer);
    return inTime;
}
function howItEnded({ exitCode, signalCode }, stopped) {
    if (stopped !== undefined)
        return { end: stopped };
    if (exitCode !== null)
        return { end: 'exited', exitCode };
    const memory = signalCode === 'SIGKILL' ? ', as the system does when memory is short' : '';
    return { end: 'killed', problem: `It was ended by ${signalCode}${memory}.` };
}

;// CONCATENATED MODULE: ./build/shared/adapters/process/exit-guard.js
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/**
 * A process group of its own does not hear the runner's SIGINT, and lives on when its parent dies. While trees are watched, an exit ends
 * them; so does a signal that nobody else handles. Who handles signals (an action does, to cancel) is left to do so.
 */
function makeExitGuard() {
    const watched = new Set();
    const endAll = () => {
        for (const tree of watched)
            tree.endNow();
    };
    const onSignal = (signal) => {
        if (process.listenerCount(signal) > 1)
            return;
        endAll();
        stopListening();
        process.kill(process.pid, signal);
    };
    const listen = () => {
        process.on('exit', endAll);
        for (const signal of SIGNALS)
            process.on(signal, onSignal);
    };
    const stopListening = () => {
        process.off('exit', endAll);
        for (const signal of SIGNALS)
            process.off(signal, onSignal);
    };
    return {
        watch: (tree) => {
            if (watched.size === 0)
                listen();
            watched.add(tree);
            return () => {
                if (watched.delete(tree) && watched.size === 0)
                    stopListening();
            };
        },
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
;// CONCATENATED MODULE: ./build/shared/adapters/process/not-started.js

/** Why a file that is there did not start. The system says ENOENT of a missing folder and of a missing interpreter alike. */
async function notStarted(failure) {
    const { code = 'unknown', message, path, cwd } = failure;
    if (!(await isFolder(cwd)))
        return `${code}: the folder ${cwd}, in which ${path} was to start, does not exist.`;
    if (code === 'ENOENT')
        return `ENOENT: ${path} is there, but the interpreter that its first line names is not.`;
    return `${code}: ${path} could not be started: ${message ?? 'the system gave no reason'}`;
}
async function isFolder(path) {
    try {
        return (await (0,promises_.stat)(path)).isDirectory();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/shared/adapters/process/start-program.js
/** Starts a program with what it is given and nothing of ours. */
async function startProgram(path, { args, cwd, env }) {
    // Jobs that start no program do not load it.
    const { execa } = await __nccwpck_require__.e(/* import() */ 499).then(__nccwpck_require__.bind(__nccwpck_require__, 82499));
    const child = execa(path, args, {
        cwd,
        env,
        extendEnv: false,
        shell: false,
        stdin: 'ignore',
        stdout: 'pipe',
        stderr: 'pipe',
        encoding: 'buffer',
        buffer: false,
        reject: false,
        // A process group of its own on POSIX, taskkill /T on Windows.
        killDescendants: true,
        // Both are done here, for descendants that do not listen too.
        forceKillAfterDelay: false,
        cleanup: false,
    });
    // It is a promise of its end, which nobody is to wait for yet.
    return { child };
}

// EXTERNAL MODULE: ./build/shared/adapters/process/which.js
var which = __nccwpck_require__(6594);
;// CONCATENATED MODULE: ./build/shared/adapters/process/processes.js





/** Processes by execa: it starts npm.cmd on Windows without a shell that would read our arguments. */
function makeProcesses({ graceMs = 3000, drainMs = 1000 } = {}) {
    const guard = makeExitGuard();
    return { run: (request) => run(request, { graceMs, drainMs, guard }) };
}
async function run(request, limits) {
    const started = performance.now();
    const ended = (end) => ({
        ...end,
        durationMs: Math.round(performance.now() - started),
    });
    if (request.signal.aborted)
        return ended({ end: 'cancelled', stdout: '', stderr: '' });
    const program = await (0,which/* findProgram */.Kp)(request.file, request.env);
    if ('problem' in program) {
        return ended({ end: 'not-started', stdout: '', stderr: '', problem: program.problem });
    }
    return ended(await runFound(program.path, request, limits));
}
async function runFound(path, request, limits) {
    let child;
    try {
        ({ child } = await startProgram(path, request));
    }
    catch (error) {
        return { end: 'not-started', stdout: '', stderr: '', problem: error.message };
    }
    if (child.pid === undefined) {
        const { code, originalMessage: message } = await child;
        const problem = await notStarted({ code, message, path, cwd: request.cwd });
        return { end: 'not-started', stdout: '', stderr: '', problem };
    }
    return await attend(child, request, limits);
}


/***/ }),

/***/ 6594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Kp: () => (/* binding */ findProgram),
/* harmony export */   sq: () => (/* binding */ makePrograms)
/* harmony export */ });
/* unused harmony export candidates */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);


/** Programs on the PATH, as Processes starts them. */
function makePrograms() {
    return {
        which: async (name, env) => {
            const found = await findProgram(name, env);
            return 'path' in found ? found.path : undefined;
        },
    };
}
/** The file that a name or an absolute path stands for, or why there is none. */
async function findProgram(file, env) {
    const refused = [];
    for (const candidate of candidates(file, env, process.platform)) {
        const seen = await look(candidate);
        if (seen === 'program')
            return { path: candidate };
        if (seen === 'refused')
            refused.push(candidate);
    }
    if (refused.length > 0)
        return { problem: `EACCES: ${refused.join(', ')} is there, but may not be executed.` };
    const { isAbsolute } = pathOf(process.platform);
    return {
        problem: isAbsolute(file)
            ? `ENOENT: ${file} does not exist.`
            : `ENOENT: no program '${file}' is on the PATH (relative entries of the PATH are not searched).`,
    };
}
/**
 * Where the system would look, without the places that the checkout controls: Windows looks into the current folder first, and a relative entry
 * of the PATH is one. A repository that is scanned could bring its own `npm.cmd`.
 */
function candidates(file, env, platform) {
    const path = pathOf(platform);
    const extensions = platform === 'win32' ? windowsExtensions(file, env) : [''];
    if (path.isAbsolute(file))
        return extensions.map((extension) => file + extension);
    if (path.basename(file) !== file)
        return [];
    return (variable(env, 'PATH', platform) ?? '')
        .split(path.delimiter)
        .map((folder) => (platform === 'win32' ? folder.replace(/^"(.*)"$/, '$1') : folder))
        .filter((folder) => path.isAbsolute(folder))
        .flatMap((folder) => extensions.map((extension) => path.join(folder, file + extension)));
}
function pathOf(platform) {
    return platform === 'win32' ? node_path__WEBPACK_IMPORTED_MODULE_1__.win32 : node_path__WEBPACK_IMPORTED_MODULE_1__.posix;
}
/** What CreateProcess and cmd.exe can start; scripts of the Windows Script Host are no programs. */
const STARTABLE = ['.com', '.exe', '.bat', '.cmd'];
function windowsExtensions(file, env) {
    const named = (variable(env, 'PATHEXT', 'win32') || STARTABLE.join(';'))
        .toLowerCase()
        .split(';')
        .filter((extension) => STARTABLE.includes(extension));
    return STARTABLE.includes(node_path__WEBPACK_IMPORTED_MODULE_1__.win32.extname(file).toLowerCase()) ? [''] : named;
}
function variable(env, name, platform) {
    if (platform !== 'win32')
        return env[name];
    const key = Object.keys(env).find((each) => each.toUpperCase() === name);
    return key === undefined ? undefined : env[key];
}
async function look(path) {
    try {
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).isFile())
            return 'nothing';
    }
    catch (error) {
        return error.code === 'EACCES' ? 'refused' : 'nothing';
    }
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return 'program';
    }
    catch {
        return 'refused';
    }
}


/***/ }),

/***/ 45302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ systemRandom)
/* harmony export */ });
/** Jitter needs no secrecy, so the engine's own generator serves. */
const systemRandom = () => Math.random();


/***/ }),

/***/ 52242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ toolMirror)
/* harmony export */ });
/* harmony import */ var _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(56548);
/* harmony import */ var _domain_tools_mirror_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(73310);


const NAME = 'GHA_ENDPOINT_OVERRIDE_toolreleases';
/** The mirror that the environment orders, as it orders the endpoints of Google's APIs. */
function toolMirror(env) {
    const value = (env[NAME] || env[NAME.toUpperCase()])?.trim();
    if (!value)
        return undefined;
    const mirror = (0,_domain_tools_mirror_js__WEBPACK_IMPORTED_MODULE_1__/* .parseMirror */ .v)(value);
    if (mirror.ok)
        return mirror.value;
    throw new _domain_errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l({
        code: 'endpoint-refused',
        message: `${NAME}: expected an https URL such as 'https://mirror.example.com/releases', or plain http on loopback, found ${mirror.error}.`,
        hint: 'The paths of the files are appended to it: <mirror>/aquasecurity/trivy/releases/download/v…',
    });
}


/***/ }),

/***/ 34381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ makeToolStore)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./build/shared/domain/errors/action-error.js
var action_error = __nccwpck_require__(56548);
;// CONCATENATED MODULE: ./build/shared/adapters/tools/entry.js



/** The one file that is wanted of an archive, written as it is read: once, whole, and no longer than a tool can be. */
class Entry {
    #to;
    #archive;
    #wanted;
    #hash = (0,external_node_crypto_.createHash)('sha256');
    #file;
    #size = 0;
    constructor(to, archive, wanted) {
        this.#to = to;
        this.#archive = archive;
        this.#wanted = wanted;
    }
    isNamed(path) {
        return path.replace(/^\.\//, '') === this.#wanted.executable;
    }
    start(isRegular) {
        if (!isRegular)
            throw this.#refused('is no regular file there');
        if (this.#file !== undefined)
            throw this.#refused('is there twice');
        this.#file = (0,external_node_fs_.openSync)(this.#to, 'wx');
    }
    take(chunk) {
        this.#size += chunk.byteLength;
        if (this.#size > this.#wanted.maxBytes)
            throw this.#refused(`is larger than ${this.#wanted.maxBytes} bytes`);
        this.#hash.update(chunk);
        for (let at = 0; at < chunk.byteLength;)
            at += (0,external_node_fs_.writeSync)(this.#file ?? -1, chunk, at);
    }
    /** @returns the SHA-256 of what was written */
    finish() {
        if (this.#file === undefined) {
            throw new action_error/* ActionError */.l({
                code: 'file-not-found',
                message: `Expected '${this.#wanted.executable}' in ${this.#archive}, found no file of that name.`,
            });
        }
        this.close();
        return this.#hash.digest('hex');
    }
    close() {
        if (this.#file !== undefined)
            (0,external_node_fs_.closeSync)(this.#file);
        this.#file = undefined;
    }
    #refused(why) {
        return new action_error/* ActionError */.l({
            code: 'file-invalid',
            message: `Expected '${this.#wanted.executable}' in ${this.#archive} to be one executable, but it ${why}.`,
        });
    }
}

;// CONCATENATED MODULE: ./build/shared/adapters/tools/read-tar.js

/** Reads a tar.gz from front to back. Its reader gives contents and writes nothing. */
async function readTar(archive, entry) {
    // Few jobs download a tool.
    const { Parser } = await __nccwpck_require__.e(/* import() */ 697).then(__nccwpck_require__.bind(__nccwpck_require__, 98697));
    const ended = Promise.withResolvers();
    const orAbort = (work) => {
        try {
            work();
        }
        catch (error) {
            parser.abort(error);
        }
    };
    const parser = new Parser({
        strict: true,
        onReadEntry: (read) => {
            if (!entry.isNamed(read.path))
                return read.resume();
            orAbort(() => entry.start(REGULAR.has(read.type)));
            read.on('data', (chunk) => orAbort(() => entry.take(chunk)));
        },
    });
    parser.on('end', ended.resolve);
    parser.on('error', ended.reject);
    const source = (0,external_node_fs_.createReadStream)(archive);
    source.on('error', ended.reject);
    source.on('data', (chunk) => {
        if (parser.write(chunk))
            return;
        source.pause();
        parser.once('drain', () => source.resume());
    });
    source.on('end', () => parser.end());
    await ended.promise.finally(() => source.destroy());
}
const REGULAR = new Set(['File', 'OldFile', 'ContiguousFile']);

;// CONCATENATED MODULE: ./build/shared/adapters/tools/read-zip.js
/** Finds the entry by the directory at the end of a zip. The package refuses names that lead out, and sizes that lie. */
async function readZip(archive, entry) {
    // Few jobs download a tool.
    const { openPromise } = await __nccwpck_require__.e(/* import() */ 663).then(__nccwpck_require__.t.bind(__nccwpck_require__, 20663, 19));
    const zip = await openPromise(archive, { lazyEntries: true, autoClose: false });
    try {
        for await (const found of zip.eachEntry()) {
            if (!entry.isNamed(found.fileName))
                continue;
            entry.start(isRegular(found.externalFileAttributes));
            for await (const chunk of await zip.openReadStreamPromise(found))
                entry.take(chunk);
        }
    }
    finally {
        zip.close();
    }
}
/** The upper half is the file's mode where a Unix made the archive, and zero elsewhere. */
function isRegular(externalFileAttributes) {
    const type = (externalFileAttributes >>> 16) & 0o170000;
    return type === 0 || type === 0o100000;
}

;// CONCATENATED MODULE: ./build/shared/adapters/tools/unpack.js





/**
 * Takes the executable out of an archive and nothing else: no path and no link of the archive is ever followed, because the file is written
 * to a place of ours.
 */
async function unpack(archive, to, wanted) {
    try {
        const sha256 = await written(archive, to, wanted);
        await (0,promises_.chmod)(to, 0o755);
        return { path: to, sha256 };
    }
    catch (error) {
        await (0,promises_.rm)(to, { force: true });
        throw error instanceof action_error/* ActionError */.l ? error : unreadable(archive.path, error);
    }
}
async function written(archive, to, wanted) {
    if (wanted.kind === 'none') {
        await (0,promises_.copyFile)(archive.path, to);
        return archive.sha256;
    }
    const entry = new Entry(to, archive.path, wanted);
    try {
        await (wanted.kind === 'zip' ? readZip : readTar)(archive.path, entry);
        return entry.finish();
    }
    finally {
        entry.close();
    }
}
function unreadable(archive, error) {
    return new action_error/* ActionError */.l({
        code: 'file-invalid',
        message: `The archive ${archive} could not be read: ${error.message}`,
        cause: error,
    });
}

;// CONCATENATED MODULE: ./build/shared/adapters/tools/store.js







/** Files below RUNNER_TEMP, which the runner empties, and the runner's tool cache; without RUNNER_TOOL_CACHE nothing is kept. */
function makeToolStore(env) {
    const cache = env.RUNNER_TOOL_CACHE || undefined;
    let folder;
    const place = async (name) => {
        folder ??= (0,promises_.mkdtemp)((0,external_node_path_.join)(env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), 'tools-'));
        return (0,external_node_path_.join)(await (0,promises_.mkdtemp)((0,external_node_path_.join)(await folder, 'file-')), name);
    };
    return {
        sha256,
        place,
        remove: ({ path }) => (0,promises_.rm)(path, { force: true }),
        kept: async (key) => cache === undefined ? undefined : await copyForJob(pathIn(cache, key), await place(key.name)),
        keep: async (file, key) => {
            if (cache !== undefined)
                await publish(file, pathIn(cache, key));
        },
        forget: async (key) => {
            if (cache !== undefined)
                await (0,promises_.rm)(pathIn(cache, key), { force: true }).catch(() => { });
        },
        unpack: async (archive, wanted) => await unpack(archive, await place(wanted.executable), wanted),
    };
}
function pathIn(cache, { tool, version, arch, name }) {
    return (0,external_node_path_.join)(cache, tool, version, arch, name);
}
/** undefined without a file there, or with something else that has its name. */
async function copyForJob(from, to) {
    try {
        if (!(await (0,promises_.lstat)(from)).isFile())
            return undefined;
        await (0,promises_.copyFile)(from, to);
    }
    catch {
        return undefined;
    }
    return { path: to, sha256: await sha256(to) };
}
/** Whoever is first or second puts the same bytes there; on Windows a file that is being read cannot be replaced, and need not be. */
async function publish(file, to) {
    const folder = (0,external_node_path_.dirname)(to);
    let parts;
    try {
        await (0,promises_.mkdir)(folder, { recursive: true });
        parts = await (0,promises_.mkdtemp)((0,external_node_path_.join)(folder, '.part-'));
        const part = (0,external_node_path_.join)(parts, 'file');
        await (0,promises_.copyFile)(file.path, part);
        await (0,promises_.rename)(part, to);
        // By this file the runner's own tools know that a version is whole.
        await (0,promises_.writeFile)(`${folder}.complete`, '');
    }
    catch {
        // The job has its file; the next one downloads it again.
    }
    finally {
        if (parts !== undefined)
            await (0,promises_.rm)(parts, { recursive: true, force: true }).catch(() => { });
    }
}
async function sha256(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    try {
        for await (const chunk of (0,external_node_fs_.createReadStream)(path))
            hash.update(chunk);
    }
    catch (error) {
        const message = `${path} could not be read: ${error.message}`;
        throw new action_error/* ActionError */.l({ code: 'failed-precondition', message, cause: error });
    }
    return hash.digest('hex');
}


/***/ }),

/***/ 56548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ ActionError)
/* harmony export */ });
/** The one fault type of the suite: expected bad ends are outcomes and are never thrown. */
class ActionError extends Error {
    name = 'ActionError';
    code;
    hint;
    status;
    retryAfterMs;
    problems;
    constructor(details) {
        super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
        this.code = details.code;
        this.hint = details.hint;
        this.status = details.status;
        this.retryAfterMs = details.retryAfterMs;
        this.problems = details.problems ?? [];
    }
}


/***/ }),

/***/ 48338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ err),
/* harmony export */   ok: () => (/* binding */ ok)
/* harmony export */ });
/** The good half of a Result. */
const ok = (value) => ({ ok: true, value });
/** The bad half of a Result. */
const err = (error) => ({ ok: false, error });


/***/ }),

/***/ 11389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ refuse),
/* harmony export */   f: () => (/* binding */ problemText)
/* harmony export */ });
/* harmony import */ var _action_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(56548);

/** The fault for bad input or a bad file: all of its problems at once, before anything was changed. */
function refuse(code, problems) {
    const [first] = problems;
    const more = problems.length > 1 ? `, and ${problems.length - 1} more` : '';
    return new _action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l({
        code,
        message: `${first === undefined ? 'The input cannot be used' : problemText(first)}${more}`,
        hint: first?.hint,
        problems,
    });
}
/** `.github/smoke.yml:4:7: Expected …`. */
function problemText({ where, line, column, message }) {
    const place = line === undefined ? where : column === undefined ? `${where}:${line}` : `${where}:${line}:${column}`;
    return `${place}: ${message}`;
}


/***/ }),

/***/ 77260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readRunContext)
/* harmony export */ });
/** Off a runner the run is called `local`, so that names can be made there too. */
function readRunContext(env) {
    const runId = env.GITHUB_RUN_ID || 'local';
    const attempt = env.GITHUB_RUN_ATTEMPT || '1';
    const repository = env.GITHUB_REPOSITORY || 'local/local';
    const server = env.GITHUB_SERVER_URL || 'https://github.com';
    return {
        runId,
        attempt,
        job: env.GITHUB_JOB || undefined,
        commit: env.GITHUB_SHA || '',
        ref: env.GITHUB_REF || '',
        repository,
        actor: env.GITHUB_ACTOR || '',
        url: `${server}/${repository}/actions/runs/${runId}${attempt === '1' ? '' : `/attempts/${attempt}`}`,
    };
}


/***/ }),

/***/ 49360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   RD: () => (/* binding */ arrayAt),
/* harmony export */   bX: () => (/* binding */ stringAt),
/* harmony export */   lJ: () => (/* binding */ objectAt),
/* harmony export */   tk: () => (/* binding */ numberAt)
/* harmony export */ });
/** Narrows to an object, so that raw answers can be read without casts. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The object at a key, or an empty one: proto3 JSON leaves defaults out. */
function objectAt(value, key) {
    const found = value[key];
    return isObject(found) ? found : {};
}
/** The array at a key, or an empty one. */
function arrayAt(value, key) {
    const found = value[key];
    return Array.isArray(found) ? found : [];
}
/** The string at a key; numbers are given as text because int64 travels as either. */
function stringAt(value, key) {
    const found = value[key];
    return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : undefined;
}
/** The number at a key, also when it travels as a string (int64). */
function numberAt(value, key) {
    const found = value[key];
    const number = typeof found === 'string' && found !== '' ? Number(found) : found;
    return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}


/***/ }),

/***/ 60663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ MAX_LENGTH),
/* harmony export */   SD: () => (/* binding */ SHOWN_TAGS),
/* harmony export */   UM: () => (/* binding */ DESCRIPTION_LENGTH),
/* harmony export */   _k: () => (/* binding */ MAX_RUNS),
/* harmony export */   uP: () => (/* binding */ MAX_GZIP_BYTES),
/* harmony export */   uU: () => (/* binding */ KEPT_RESULTS),
/* harmony export */   xt: () => (/* binding */ NAME_LENGTH)
/* harmony export */ });
// docs.github.com, "SARIF support for code scanning": beyond any of these the whole file is refused, or the rest of a list is not kept.
/** Runs of a file. */
const MAX_RUNS = 20;
/** Results of a run that are kept, of 25,000 that are taken. Which ones is left to nobody: we send the worst. */
const KEPT_RESULTS = 5_000;
/** Tags of a rule that are shown, of 20 that are taken. */
const SHOWN_TAGS = 10;
/** Characters of a rule's name. */
const NAME_LENGTH = 255;
/** Characters of a rule's descriptions. */
const DESCRIPTION_LENGTH = 1_024;
/** Bytes of the file after gzip. */
const MAX_GZIP_BYTES = 10_000_000;
/**
 * Characters of the file that are safely below it: keys and rules repeat, so gzip leaves a tenth of most files and a fourth of any that a scanner wrote.
 * Where it leaves more after all, whoever compresses says so and the file is made again with fewer results.
 */
const MAX_LENGTH = 38_000_000;


/***/ }),

/***/ 70470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   ZU: () => (/* binding */ folderFrom),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/** `modules/api` for `../modules/api` from `envs`; undefined where it leads out of the workspace. */
function folderFrom(folder, relative) {
    const parts = folder === '' ? [] : folder.split('/');
    for (const step of relative.split('/')) {
        if (step === '' || step === '.')
            continue;
        if (step !== '..')
            parts.push(step);
        else if (parts.pop() === undefined)
            return undefined;
    }
    return parts.join('/');
}
const folderOf = (path) => path.slice(0, Math.max(0, path.lastIndexOf('/')));
const nameOf = (path) => path.slice(path.lastIndexOf('/') + 1);


/***/ }),

/***/ 33941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   a: () => (/* binding */ formatDuration)
/* harmony export */ });
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(48338);
/* harmony import */ var _expected_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(98589);


const UNITS = [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['m', 60_000],
    ['s', 1_000],
    ['ms', 1],
];
/** `90s`, `2m`, `1h30m`, `1.5h`, `500ms`, `1d`, or a plain number of seconds, as milliseconds. */
function parseDuration(text, bounds = {}) {
    const { minMs = 0, maxMs = Number.MAX_SAFE_INTEGER } = bounds;
    const ms = readDuration(text.trim().toLowerCase());
    if (ms === undefined)
        return (0,_expected_js__WEBPACK_IMPORTED_MODULE_0__/* .expected */ .p6)('a duration like 90s, 2m, 1h30m or 500ms', text);
    if (ms >= minMs && ms <= maxMs)
        return (0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_1__.ok)(ms);
    if (bounds.maxMs === undefined)
        return (0,_expected_js__WEBPACK_IMPORTED_MODULE_0__/* .expected */ .p6)(`a duration of at least ${formatDuration(minMs)}`, text);
    return (0,_expected_js__WEBPACK_IMPORTED_MODULE_0__/* .expected */ .p6)(`a duration from ${formatDuration(minMs)} to ${formatDuration(maxMs)}`, text);
}
/** The shortest text that `parseDuration` reads back as the same whole milliseconds. */
function formatDuration(ms) {
    let rest = ms;
    let text = '';
    for (const [unit, size] of UNITS) {
        const count = Math.floor(rest / size);
        rest -= count * size;
        if (count > 0)
            text += `${count}${unit}`;
    }
    return text === '' ? '0s' : text;
}
function readDuration(text) {
    if (/^\d+(\.\d+)?$/.test(text))
        return whole(Number(text) * 1_000);
    const parts = /^(\d+(\.\d+)?\s*(d|h|ms|m|s)\s*)+$/.test(text)
        ? text.matchAll(/(\d+(?:\.\d+)?)\s*(d|h|ms|m|s)/g)
        : [];
    let sum;
    let last = -1;
    for (const [, count, name] of parts) {
        const index = UNITS.findIndex(([unit]) => unit === name);
        if (index <= last)
            return undefined;
        last = index;
        sum = (sum ?? 0) + Number(count) * (UNITS[index]?.[1] ?? 0);
    }
    return sum === undefined ? undefined : whole(sum);
}
/** Milliseconds are whole; what floating point adds to `1.1s` is not the user's fault. */
function whole(ms) {
    const rounded = Math.round(ms);
    return Math.abs(ms - rounded) < 1e-6 && rounded <= Number.MAX_SAFE_INTEGER ? rounded : undefined;
}


/***/ }),

/***/ 98589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   p6: () => (/* binding */ expected)
/* harmony export */ });
/* unused harmony export shortened */
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(48338);

/** The one sentence of every parser of a single value; the caller puts the input's name before it. */
function expected(wanted, text, more = '') {
    return (0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(`Expected ${wanted}, found ${shown(text)}${more}`);
}
/** How a message shows a text: quoted and on one line, and never so long that it hides the rest. */
function shown(text, limit = 80) {
    if (text.trim() === '')
        return text === '' ? 'nothing' : 'only blanks';
    return JSON.stringify(shortened(text, limit));
}
/** A text cut to `limit` characters, with a mark where it goes on. */
function shortened(text, limit) {
    if (text.length <= limit)
        return text;
    const cut = text.slice(0, limit - 1);
    return `${cut.isWellFormed() ? cut : cut.slice(0, -1)}…`;
}


/***/ }),

/***/ 56231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ suggestion),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(21916);

/** The candidate that was most likely meant, or undefined when none is near enough to be a help. */
function nearest(word, candidates) {
    let best;
    for (const name of candidates) {
        const errors = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(plain(word), plain(name));
        if (errors <= (name.length < 4 ? 1 : Math.ceil(name.length * 0.4)) &&
            errors < (best?.errors ?? Number.POSITIVE_INFINITY)) {
            best = { name, errors };
        }
    }
    return best?.name;
}
/** `, did you mean "x"?` for the end of a message, or nothing. */
function suggestion(word, candidates) {
    const name = nearest(word, candidates);
    return name === undefined ? '' : `; did you mean "${name}"?`;
}
const plain = (word) => word.toLowerCase().replaceAll(/[-_.\s]/g, '');


/***/ }),

/***/ 52944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ cleanEnvironment)
/* harmony export */ });
/** What programs need to start, find their files, reach the network through a proxy and speak a language. */
const SHARED = [
    'PATH',
    'HOME',
    'USER',
    'LOGNAME',
    'TMP',
    'TEMP',
    'TMPDIR',
    'LANG',
    'LANGUAGE',
    'LC_ALL',
    'LC_CTYPE',
    'LC_MESSAGES',
    'TZ',
    'CI',
    'NO_COLOR',
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'ALL_PROXY',
    'NO_PROXY',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    'NODE_EXTRA_CA_CERTS',
    'REQUESTS_CA_BUNDLE',
    'CURL_CA_BUNDLE',
    'GIT_SSL_CAINFO',
    'XDG_CACHE_HOME',
    'XDG_CONFIG_HOME',
    'XDG_DATA_HOME',
    'XDG_RUNTIME_DIR',
    'RUNNER_TOOL_CACHE',
    'RUNNER_TEMP',
    // By this the runner finds processes that outlived their step, also where we were killed before we could end them.
    'RUNNER_TRACKING_ID',
    'PYENV_ROOT',
    'PYENV_VERSION',
    'VIRTUAL_ENV',
    'DOCKER_HOST',
    'DOCKER_CONFIG',
    'TRIVY_CACHE_DIR',
    'NPM_CONFIG_CACHE',
    'PIP_CACHE_DIR',
    'TFLINT_PLUGIN_DIR',
];
/** Without these Windows starts little. */
const WINDOWS = [
    'SYSTEMROOT',
    'SYSTEMDRIVE',
    'WINDIR',
    'COMSPEC',
    'PATHEXT',
    'OS',
    'USERPROFILE',
    'USERNAME',
    'USERDOMAIN',
    'HOMEDRIVE',
    'HOMEPATH',
    'APPDATA',
    'LOCALAPPDATA',
    'PROGRAMDATA',
    'ALLUSERSPROFILE',
    'PUBLIC',
    'PROGRAMFILES',
    'PROGRAMFILES(X86)',
    'PROGRAMW6432',
    'COMMONPROGRAMFILES',
    'COMMONPROGRAMFILES(X86)',
    'COMMONPROGRAMW6432',
    'NUMBER_OF_PROCESSORS',
    'PROCESSOR_ARCHITECTURE',
];
const ALLOWED = new Set([...SHARED, ...WINDOWS]);
/**
 * The variables that a tool may see. A list of what is allowed, because nobody can list all names that secrets have: tokens of the job and of
 * clouds are not on it, nor is anything that makes a program load code (NODE_OPTIONS, LD_PRELOAD, PYTHONPATH).
 */
function cleanEnvironment(env) {
    const clean = {};
    for (const [name, value] of Object.entries(env)) {
        if (value !== undefined && ALLOWED.has(name.toUpperCase()))
            clean[name] = value;
    }
    // cmd.exe, which starts npm.cmd, looks into the current folder first: that is the checkout, which may hold a node.exe of its own.
    if (Object.keys(clean).some((name) => name.toUpperCase() === 'SYSTEMROOT')) {
        clean.NoDefaultCurrentDirectoryInExePath = '1';
    }
    return clean;
}


/***/ }),

/***/ 73310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ mirrored),
/* harmony export */   v: () => (/* binding */ parseMirror)
/* harmony export */ });
/* harmony import */ var _errors_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(48338);

/**
 * Where releases come from instead of github.com and releases.hashicorp.com: an origin, perhaps with a path, below which the paths are the same.
 * What it gives is held to the same digests, so a mirror need not be trusted. Plain http on loopback only.
 */
function parseMirror(value) {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    const isBare = url !== undefined && url.username === '' && url.password === '' && url.search === '' && url.hash === '';
    if (!isBare)
        return (0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)('something else');
    const isLoopback = /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(url.hostname);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback))
        return (0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(`'${url.protocol}//${url.host}'`);
    return (0,_errors_problem_js__WEBPACK_IMPORTED_MODULE_0__.ok)(url.href.replace(/\/+$/, ''));
}
/** The URL of a release, or that of its copy. */
function mirrored(url, mirror) {
    return mirror === undefined ? url : mirror + new URL(url).pathname;
}


/***/ }),

/***/ 3842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ platformOf)
/* harmony export */ });
/* unused harmony export PLATFORMS */
/** What releases are built for, in Node's words. */
const PLATFORMS = [
    'linux-x64',
    'linux-arm64',
    'darwin-x64',
    'darwin-arm64',
    'win32-x64',
    'win32-arm64',
];
/** undefined on a machine that no tool here is released for. */
function platformOf(os, arch) {
    return PLATFORMS.find((platform) => platform === `${os}-${arch}`);
}


/***/ }),

/***/ 20475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ terraformEnvironment),
/* harmony export */   r: () => (/* binding */ withoutCredentials)
/* harmony export */ });
/** Set here, or able to change what is said and done. `TF_VAR_*` are no business of a validation, and may be secret; nor is where a state is kept. */
const NOT_PASSED = /^TF_(?:DATA_DIR|PLUGIN_CACHE_.*|CLI_ARGS.*|LOG.*|VAR_.*|INPUT|WORKSPACE|REATTACH_.*|STATE_.*|ENCRYPTION|HTTP_.*)$/;
/** How modules and providers are reached: the user's settings, credentials of registries, the agent that holds keys for git. */
const PASSED = /^(?:TF_[A-Z0-9_]+|TF_TOKEN_.+|SSH_AUTH_SOCK|SSH_AGENT_PID|GIT_SSH|GIT_SSH_COMMAND|GIT_SSL_NO_VERIFY|NETRC)$/;
/** What Terraform and OpenTofu may see beyond the clean environment of children, and how they are to behave in a job. */
function terraformEnvironment(env) {
    const passed = Object.entries(env).filter(([name]) => PASSED.test(name) && !NOT_PASSED.test(name));
    return {
        ...Object.fromEntries(passed.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
        TF_IN_AUTOMATION: '1',
        TF_INPUT: '0',
        CHECKPOINT_DISABLE: '1',
        GIT_TERMINAL_PROMPT: '0',
        GCM_INTERACTIVE: 'never',
    };
}
/** By which modules and providers are fetched, and what is fetched no longer needs. */
const CREDENTIALS = /^(?:TF_TOKEN_.+|TF_.*(?:TOKEN|PASSWORD|SECRET|CREDENTIAL).*|SSH_AUTH_SOCK|SSH_AGENT_PID|GIT_SSH|GIT_SSH_COMMAND|NETRC)$/;
/** For `validate`, which starts the providers that the configuration names and fetches nothing. */
function withoutCredentials(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !CREDENTIALS.test(name)));
}


/***/ }),

/***/ 55972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ circlesOf),
/* harmony export */   G: () => (/* binding */ reachable)
/* harmony export */ });
/** Every circle that is met on a walk through all calls, each once. It begins and ends with its first folder by name. */
function circlesOf(uses) {
    const found = new Map();
    const done = new Set();
    const path = [];
    const walk = (folder) => {
        const at = path.indexOf(folder);
        if (at !== -1) {
            const circle = turned(path.slice(at));
            found.set(circle.join('\n'), [...circle, circle[0] ?? folder]);
            return;
        }
        if (done.has(folder))
            return;
        path.push(folder);
        for (const next of uses.get(folder) ?? [])
            walk(next);
        path.pop();
        done.add(folder);
    };
    for (const folder of [...uses.keys()].sort())
        walk(folder);
    return [...found.values()];
}
/** Everything that is reached from some folders, with them. */
function reachable(from, uses) {
    const seen = new Set(from);
    for (const folder of seen)
        for (const next of uses.get(folder) ?? [])
            seen.add(next);
    return seen;
}
function turned(circle) {
    const first = circle.indexOf([...circle].sort()[0] ?? '');
    return [...circle.slice(first), ...circle.slice(0, first)];
}


/***/ }),

/***/ 55490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ pinFor),
/* harmony export */   m: () => (/* binding */ PIN_FILES)
/* harmony export */ });
/* harmony import */ var _terraform_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(70470);

/** Names of the files that version managers read. */
const PIN_FILES = {
    terraform: '.terraform-version',
    tofu: '.opentofu-version',
};
/** What the nearest file in or above a folder asks for; a word like `latest` asks for nothing that could be verified. */
function pinFor(folder, texts, flavour) {
    for (let at = folder;; at = (0,_terraform_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .yS)(at)) {
        const path = at === '' ? PIN_FILES[flavour] : `${at}/${PIN_FILES[flavour]}`;
        const text = texts[path];
        if (text !== undefined) {
            const [line = ''] = text.split(/\r?\n/).filter((one) => one.trim() !== '' && !one.startsWith('#'));
            const version = /^\s*v?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)\s*$/.exec(line)?.[1];
            return version === undefined ? undefined : { version, path };
        }
        if (at === '')
            return undefined;
    }
}


/***/ }),

/***/ 70648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ requiredVersions)
/* harmony export */ });
/* harmony import */ var _circles_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(55972);

/** What each folder and the modules that it calls write as `required_version`: all of them have to fit at once. */
function requiredVersions({ folders, }) {
    const uses = new Map(folders.map((one) => [one.folder, one.uses]));
    const own = new Map(folders.map(({ folder, module }) => [
        folder,
        module.requiredVersions.flatMap(({ value }) => value.kind === 'literal' && typeof value.value === 'string' ? [value.value] : []),
    ]));
    return (folder) => [...new Set([...(0,_circles_js__WEBPACK_IMPORTED_MODULE_0__/* .reachable */ .G)([folder], uses)].flatMap((one) => own.get(one) ?? []))];
}


/***/ }),

/***/ 66691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ STEPS)
/* harmony export */ });
/** In the order in which people read them. A step's outcome is a Scan of this scanner's name, so all reports of the gate tell of it. */
const STEPS = ['fmt', 'init', 'validate', 'tflint', 'checkov', 'trivy', 'policies'];


/***/ }),

/***/ 44681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ terraformPlatform)
/* harmony export */ });
const SYSTEMS = { win32: 'windows' };
const MACHINES = { x64: 'amd64', ia32: '386' };
/** What Terraform and OpenTofu call a machine, of Node's words for it: `linux_amd64`. */
function terraformPlatform(system, machine) {
    return `${SYSTEMS[system] ?? system}_${MACHINES[machine] ?? machine}`;
}


/***/ }),

/***/ 96855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ tellReport)
/* harmony export */ });
/** Gives a report to whoever reads the job: later steps, its summary, its annotations, and the log. */
async function tellReport(report, headline, { job, log }) {
    for (const [name, value] of Object.entries(report.outputs))
        job.setOutput(name, value);
    await job.writeSummary(report.summary);
    for (const annotation of report.annotations)
        job.annotate(annotation);
    log.info(headline);
}


/***/ }),

/***/ 75760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  j: () => (/* binding */ readEvent)
});

// EXTERNAL MODULE: ./build/shared/domain/json/json.js
var json = __nccwpck_require__(49360);
;// CONCATENATED MODULE: ./build/shared/domain/inputs/github-event.js

/** Reads the payload at GITHUB_EVENT_PATH (docs.github.com, "Webhook events and payloads"). What is not there is left out. */
function readGitHubEvent(name, payload) {
    if (!(0,json/* isObject */.Gv)(payload))
        return { name };
    const before = (0,json/* stringAt */.bX)(payload, 'before');
    return {
        name,
        pullRequest: pullRequestOf(payload),
        before: before === undefined || /^0*$/.test(before) ? undefined : before,
    };
}
function pullRequestOf(payload) {
    const pull = (0,json/* objectAt */.lJ)(payload, 'pull_request');
    const number = (0,json/* numberAt */.tk)(pull, 'number');
    if (number === undefined)
        return undefined;
    const [head, base] = [(0,json/* objectAt */.lJ)(pull, 'head'), (0,json/* objectAt */.lJ)(pull, 'base')];
    const [from, into] = [head, base].map((branch) => (0,json/* stringAt */.bX)((0,json/* objectAt */.lJ)(branch, 'repo'), 'full_name'));
    return {
        number,
        baseSha: (0,json/* stringAt */.bX)(base, 'sha') ?? '',
        headSha: (0,json/* stringAt */.bX)(head, 'sha') ?? '',
        // A fork that was deleted has no repository any more.
        fromFork: from === undefined || from !== into,
    };
}

;// CONCATENATED MODULE: ./build/shared/engine/github/read-event.js

/** What set the workflow off, with the payload that the runner left in a file. */
async function readEvent(env, files) {
    const path = env.GITHUB_EVENT_PATH;
    const text = path ? await files.read(path) : undefined;
    const payload = text === undefined ? undefined : JSON.parse(text);
    return readGitHubEvent(env.GITHUB_EVENT_NAME ?? '', payload);
}


/***/ }),

/***/ 37441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  L: () => (/* binding */ retry)
});

// EXTERNAL MODULE: ./build/shared/domain/text/duration.js
var duration = __nccwpck_require__(33941);
// EXTERNAL MODULE: ./build/shared/domain/errors/action-error.js
var action_error = __nccwpck_require__(56548);
;// CONCATENATED MODULE: ./build/shared/engine/retry/backoff.js

/** Beyond this a server that asks for patience is treated as down: the job has a deadline of its own. */
const LONGEST_WISH_MS = 120_000;
/**
 * The pause after `failed` attempts: exponential with full jitter, so that many jobs that failed together do not come back together. A server that
 * names a time is asked again no earlier than that.
 */
function backoffMs(failed, { baseMs, capMs }, random, retryAfterMs = 0) {
    const jittered = Math.floor(random() * Math.min(capMs, baseMs * 2 ** Math.min(failed - 1, 30)));
    return retryAfterMs > 0 ? retryAfterMs + Math.min(jittered, baseMs) : jittered;
}
/** Whether another attempt can end otherwise and does no harm. A refusal (4xx) stays a refusal; 408 and 429 only ask for patience. */
function isRetryable(error, effect, longestWishMs = LONGEST_WISH_MS) {
    if (!(error instanceof action_error/* ActionError */.l) || (error.retryAfterMs ?? 0) > longestWishMs)
        return false;
    const { status, code } = error;
    if (status === 408 || status === 429 || code === 'rate-limited')
        return true;
    if (status !== undefined && status >= 400 && status < 500)
        return false;
    if (code === 'unavailable')
        return true;
    return (effect === 'read' &&
        (code === 'answer-lost' || code === 'timeout' || (code === 'internal' && (status ?? 0) >= 500)));
}

;// CONCATENATED MODULE: ./build/shared/engine/retry/retry.js


/** Tries an operation until it succeeds, fails for good, or has no attempts left; the last error is thrown as it came. */
async function retry(operation, { clock, random, policy, what, log, signal }) {
    for (let attempt = 1;; attempt++) {
        try {
            return await operation(attempt);
        }
        catch (error) {
            if (attempt >= policy.attempts || !isRetryable(error, policy.effect, policy.longestWishMs))
                throw error;
            const { message, retryAfterMs } = error;
            const pauseMs = backoffMs(attempt, policy, random, retryAfterMs);
            log?.debug(`${what}: attempt ${attempt} of ${policy.attempts} failed, the next one follows in ${(0,duration/* formatDuration */.a)(pauseMs)}: ${message}`);
            await clock.sleep(pauseMs, signal);
        }
    }
}


/***/ }),

/***/ 17345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ stepTools)
});

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __nccwpck_require__(62088);
;// CONCATENATED MODULE: ./build/shared/domain/tools/releases/gitleaks.js
const GITLEAKS = {
    defaultVersion: '8.30.1',
    folder: 'https://github.com/gitleaks/gitleaks/releases/download/v{version}',
    files: {
        'linux-x64': 'gitleaks_{version}_linux_x64.tar.gz',
        'linux-arm64': 'gitleaks_{version}_linux_arm64.tar.gz',
        'darwin-x64': 'gitleaks_{version}_darwin_x64.tar.gz',
        'darwin-arm64': 'gitleaks_{version}_darwin_arm64.tar.gz',
        'win32-x64': 'gitleaks_{version}_windows_x64.zip',
        'win32-arm64': 'gitleaks_{version}_windows_arm64.zip',
    },
    versions: {
        '8.30.1': {
            'linux-x64': {
                archive: '551f6fc83ea457d62a0d98237cbad105af8d557003051f41f3e7ca7b3f2470eb',
                executable: '88f91962aa2f93ac6ab281d553b9e125f5197bbbce38f9f2437f7299c32e5509',
            },
            'linux-arm64': {
                archive: 'e4a487ee7ccd7d3a7f7ec08657610aa3606637dab924210b3aee62570fb4b080',
                executable: '00e91bbe655bd7c47753e8cfe61cb76ea1a5d7e7702fe161ee40102b46b3823b',
            },
            'darwin-x64': {
                archive: 'dfe101a4db2255fc85120ac7f3d25e4342c3c20cf749f2c20a18081af1952709',
                executable: 'cee01fea7173f1b779dff188e1c26ecbcb4027d394acc573b23aaf0be260e291',
            },
            'darwin-arm64': {
                archive: 'b40ab0ae55c505963e365f271a8d3846efbc170aa17f2607f13df610a9aeb6a5',
                executable: 'ba52fb1bfabbcde42f032afad3d6e0b19dff8ed105229a16e7caa338bbc0e84f',
            },
            'win32-x64': { archive: 'd29144deff3a68aa93ced33dddf84b7fdc26070add4aa0f4513094c8332afc4e' },
            'win32-arm64': { archive: 'b95f5e4f5c425cedca7ee203d9afd29597e692c4924a12ed42f970537c72cc0f' },
        },
    },
};

;// CONCATENATED MODULE: ./build/shared/domain/tools/releases/osv-scanner.js
/** Released as bare executables: the downloaded file is what runs. */
const OSV_SCANNER = {
    defaultVersion: '2.6.0',
    folder: 'https://github.com/google/osv-scanner/releases/download/v{version}',
    files: {
        'linux-x64': 'osv-scanner_linux_amd64',
        'linux-arm64': 'osv-scanner_linux_arm64',
        'darwin-x64': 'osv-scanner_darwin_amd64',
        'darwin-arm64': 'osv-scanner_darwin_arm64',
        'win32-x64': 'osv-scanner_windows_amd64.exe',
        'win32-arm64': 'osv-scanner_windows_arm64.exe',
    },
    versions: {
        '2.6.0': {
            'linux-x64': { archive: 'ca69b3d3cd08f889a49dc0a383122f71cc528b83803671df5fd874d97485b108' },
            'linux-arm64': { archive: '2c71403eb443d05891c4f268c3ad771cf4f16e5443463fd7851ef8f454d3c7e4' },
            'darwin-x64': { archive: '60c5296637e977b28eeda5c7f13573e447659a632922737f94d11fa7e30ad6ca' },
            'darwin-arm64': { archive: '98c460dcd37de25819babd757d04542045b6243113e209edcd4d89fedb0256b4' },
            'win32-x64': { archive: 'e0ed7644118b717b028c249ee9d3515024e55e8510747ca08906eb96765354d6' },
            'win32-arm64': { archive: 'ca1379da0e408279ef2c85cde0846a903495738a91c7b065a208048437c1686c' },
        },
    },
};

;// CONCATENATED MODULE: ./build/shared/domain/tools/releases/terraform-tools.js
const TERRAFORM = {
    defaultVersion: '1.16.2',
    folder: 'https://releases.hashicorp.com/terraform/{version}',
    files: {
        'linux-x64': 'terraform_{version}_linux_amd64.zip',
        'linux-arm64': 'terraform_{version}_linux_arm64.zip',
        'darwin-x64': 'terraform_{version}_darwin_amd64.zip',
        'darwin-arm64': 'terraform_{version}_darwin_arm64.zip',
        'win32-x64': 'terraform_{version}_windows_amd64.zip',
        'win32-arm64': 'terraform_{version}_windows_arm64.zip',
    },
    versions: {
        '1.16.2': {
            'linux-x64': { archive: '0d17011f0c4664539b164b044903d04e296c86c13cb9f28040076c65cfb3985a' },
            'linux-arm64': { archive: 'c040bd1e3122b4290f70f74288d8c5a54ddd4254a3e52a29e7cc666653f50a0a' },
            'darwin-x64': { archive: '275f50ed172af2f23e15a2ce7e3251aac8b17b768f2e62eceb81c353cd106abf' },
            'darwin-arm64': { archive: '7c0a0b31c8aa541351369bcf7b62a7289fbc21de7e577669aeba6d42f4e6cc41' },
            'win32-x64': { archive: '6ef140ce1d399dc43b8315194176ddc2dfb5c21d607968e82ef20a55cfff40d0' },
        },
        '1.15.6': {
            'linux-x64': { archive: 'a7150d3b0e1b5c466ad42e8c499954a3c54645f8b56b385fa025d34f7e88faa9' },
            'darwin-x64': { archive: 'ec7e3c2d314b5b0c975b6f7f8c6094d1806cb98f64f79e6f971cc87f786eb6e0' },
            'darwin-arm64': { archive: '8d4c6791a744332bc7ca3962c61ab2ed8e5d25a7299f176f5edffb9cb525e85f' },
        },
    },
};
const OPENTOFU = {
    defaultVersion: '1.12.6',
    folder: 'https://github.com/opentofu/opentofu/releases/download/v{version}',
    files: {
        'linux-x64': 'tofu_{version}_linux_amd64.zip',
        'linux-arm64': 'tofu_{version}_linux_arm64.zip',
        'darwin-x64': 'tofu_{version}_darwin_amd64.zip',
        'darwin-arm64': 'tofu_{version}_darwin_arm64.zip',
        'win32-x64': 'tofu_{version}_windows_amd64.zip',
    },
    versions: {
        '1.12.6': {
            'linux-x64': { archive: '5dc43da4f750f33873dc25e94587128709e819e544b7be9016b255316153c3a8' },
            'linux-arm64': { archive: 'e573979ba68a17fe7b881752051a694a7efcd970e39521f6a25775197861ed4d' },
            'darwin-x64': { archive: '166388e5feed47e107e11721b6366bf91d21e47eccbced75f3cbe0c7184ffd9b' },
            'darwin-arm64': { archive: 'e083ee43790ab9e19ad66d9933e24a7244a1412e1d5728f37999ae2163fdac95' },
            'win32-x64': { archive: '0d1421721cf9ec24b41b698a9620dda218d47fa7e76ac3dc15cdbc13bd79b0bb' },
        },
    },
};
const TFLINT = {
    defaultVersion: '0.64.0',
    folder: 'https://github.com/terraform-linters/tflint/releases/download/v{version}',
    files: {
        'linux-x64': 'tflint_linux_amd64.zip',
        'linux-arm64': 'tflint_linux_arm64.zip',
        'darwin-x64': 'tflint_darwin_amd64.zip',
        'darwin-arm64': 'tflint_darwin_arm64.zip',
        'win32-x64': 'tflint_windows_amd64.zip',
    },
    versions: {
        '0.64.0': {
            'linux-x64': { archive: 'cca9d13e2e1d7a2c627af60ff899a3c9b74212899416aeb96ec764d2ef954537' },
            'linux-arm64': { archive: '560da89aacf59389d4eb029730dd5b109b7288096c32f2726a0d9e783a5ea8eb' },
            'darwin-x64': { archive: '0f3a9fd17526014646a2dfc3f9122f7b4161abe3d6b0f0f03f9014483ddf4d19' },
            'darwin-arm64': { archive: '2496e9cb3d24992d553b45e7c87a0fdc9449ca975233876247a9bfeda857e6c0' },
            'win32-x64': { archive: 'fb42fb859d844b156a8ea9d3363078c4d8b85ca78782e60876b08c9b8e59f303' },
        },
    },
};

;// CONCATENATED MODULE: ./build/shared/domain/tools/releases/trivy.js
const TRIVY = {
    defaultVersion: '0.74.0',
    folder: 'https://github.com/aquasecurity/trivy/releases/download/v{version}',
    files: {
        'linux-x64': 'trivy_{version}_Linux-64bit.tar.gz',
        'linux-arm64': 'trivy_{version}_Linux-ARM64.tar.gz',
        'darwin-x64': 'trivy_{version}_macOS-64bit.tar.gz',
        'darwin-arm64': 'trivy_{version}_macOS-ARM64.tar.gz',
        'win32-x64': 'trivy_{version}_windows-64bit.zip',
    },
    versions: {
        '0.74.0': {
            'linux-x64': {
                archive: '2ae6fe3ee734b7fdf11335663e18c75ea12dccc76062f09f164a3b0f8be4371a',
                executable: 'd89bcc6510a267f11b773398cbf1be5520ce39f9e8b6633178c4487f05b7d791',
            },
            'linux-arm64': { archive: 'b94ce1976bbf3c15b514b605ee88be7c6d94a29be2302847ff01cb794d47aad5' },
            'darwin-x64': { archive: '472816f6888dda689d075c30254d4210b4d1035acf365aa72332f584c2f60485' },
            'darwin-arm64': { archive: '1caada5e0e2091909357c7525d3aa76f4b660b13821bc143b190c7483e31cc11' },
            'win32-x64': {
                archive: '94c40e0696e4b907a74b7b2e1438d5d72ebaca83115817407f568a002d520842',
                executable: '4c532e1f28f53282dc364671e87381cd77760fa9cafab143f576449c2207cdd5',
            },
        },
        '0.73.0': {
            'linux-x64': { archive: '2edd39da482bb4e9831962487b68f68e3928ec3137794757f54d00383d79547b' },
            'linux-arm64': { archive: '13833d97e8a1a5367471c372a173180157f593bece570e20d5d925fef552f5dd' },
            'darwin-x64': { archive: 'd39d1374dd3e35d48621b82df9b6625fe69f9920cc67d2739ed81bb679f16f51' },
            'darwin-arm64': { archive: '80cc25faaf6378e37701202d0b4f9f43d9e413d198d594ba60fdf559fe44a683' },
            'win32-x64': { archive: 'd2d3ad5292aae470a03eb6506db86fce81b1894592b8451cadaf60eaa22f2025' },
        },
        '0.72.0': {
            'linux-x64': {
                archive: 'bbb64b9695866ce4a7a8f5c9592002c5961cab378577fa3f8a040df362b9b2ea',
                executable: '0e69edd134a3c338baa1a6806920773615d682b18cbc6a0cba2a3b658ef9b63e',
            },
            'linux-arm64': { archive: '2ca2c023109c2db6b2b77366b6717291452d4531167377d95c79547f0c8e3467' },
            'darwin-x64': { archive: 'ee5e60df8a98e5b89fd74a6d86f9e5c7e9a266a35002cb1e43291698b3bfee08' },
            'darwin-arm64': { archive: '88f208680dc05da2b459e19b4f5aa2b4dc7c2117892ba4aab2ae63baba330016' },
            'win32-x64': { archive: 'ed3cf122060f61818fe1f735fd97557954e16e10bc8b058af9852271cf2e91b3' },
        },
        '0.70.0': {
            'linux-x64': { archive: '8b4376d5d6befe5c24d503f10ff136d9e0c49f9127a4279fd110b727929a5aa9' },
            'linux-arm64': { archive: '2f6bb988b553a1bbac6bdd1ce890f5e412439564e17522b88a4541b4f364fc8d' },
            'darwin-x64': { archive: '52d531452b19e7593da29366007d02a810e1e0080d02f9cf6a1afb46c35aaa93' },
            'darwin-arm64': { archive: '68e543c51dcc96e1c344053a4fde9660cf602c25565d9f09dc17dd41e13b838a' },
            'win32-x64': { archive: 'eea5442eab86f9e26cd718d7618d43899e72a83767619e8bee47911bddbfb825' },
        },
    },
};

;// CONCATENATED MODULE: ./build/shared/domain/tools/releases/tables.js




/** By the name of the executable. What is not here is never downloaded. */
const RELEASES = new Map([
    ['trivy', TRIVY],
    ['gitleaks', GITLEAKS],
    ['osv-scanner', OSV_SCANNER],
    ['terraform', TERRAFORM],
    ['tofu', OPENTOFU],
    ['tflint', TFLINT],
]);

// EXTERNAL MODULE: ./build/shared/domain/validation/pinned-version.js
var pinned_version = __nccwpck_require__(55490);
;// CONCATENATED MODULE: ./build/shared/domain/validation/version-constraint.js

/**
 * Whether a version fits a constraint as Terraform writes it (`>= 1.5, < 2.0`, `~> 1.5`, `!= 1.6.0`); undefined where either cannot be read.
 * Terraform's `~> 1.5` is below 2.0 and its `~> 1.5.0` below 1.6: npm's operators are others.
 */
function fitsConstraint(version, constraint) {
    const found = semver.parse(version);
    if (found === null)
        return undefined;
    const parts = constraint.split(',').map((part) => fitsPart(found, part.trim()));
    return parts.includes(undefined) ? undefined : parts.every(Boolean);
}
function fitsPart(version, part) {
    const [, operator = '=', text = ''] = /^(=|!=|>=|<=|>|<|~>)?\s*v?(\d+(?:\.\d+){0,2}(?:-[0-9A-Za-z.-]+)?)$/.exec(part) ?? [];
    const [numbers = '', prerelease] = text.split(/-(.*)/s);
    const given = numbers.split('.');
    const whole = [...given, '0', '0'].slice(0, 3).join('.');
    const bound = semver.parse(prerelease === undefined ? whole : `${whole}-${prerelease}`);
    if (bound === null)
        return undefined;
    // A version before its release fits only what names it.
    if (version.prerelease.length > 0 && version.compareMain(bound) !== 0)
        return false;
    const order = version.compare(bound);
    switch (operator) {
        case '!=':
            return order !== 0;
        case '>=':
            return order >= 0;
        case '<=':
            return order <= 0;
        case '>':
            return order > 0;
        case '<':
            return order < 0;
        case '~>':
            return order >= 0 && sameUpTo(version, bound, Math.max(given.length - 1, 1));
        default:
            return order === 0;
    }
}
function sameUpTo(one, other, parts) {
    const numbers = ({ major, minor, patch }) => [major, minor, patch].slice(0, parts).join('.');
    return numbers(one) === numbers(other);
}

;// CONCATENATED MODULE: ./build/shared/domain/validation/chosen-version.js




/** What is asked for a folder: by the input, else by the nearest file; undefined where any version that fits will do. */
function askedVersion(folder, { flavour, versions, pins }) {
    const given = versions.get(flavour);
    if (given !== undefined)
        return { ...given, by: 'the input tools', pinned: false };
    const pin = (0,pinned_version/* pinFor */.l)(folder, pins, flavour);
    return pin === undefined ? undefined : { version: pin.version, by: pin.path, pinned: true };
}
/** The constraints that a version breaks. One that cannot be read is left to the program itself, which names its line. */
function brokenConstraints(version, constraints) {
    return constraints.filter((constraint) => fitsConstraint(version, constraint) === false);
}
/** The release to fetch where nobody asked for one: the default if it fits, else the newest that is known for this machine and fits. */
function fittingRelease(tool, platform, constraints) {
    const table = RELEASES.get(tool);
    const known = knownReleases(tool, platform);
    const byPreference = [...(table === undefined ? [] : [table.defaultVersion]), ...known];
    return byPreference.find((version) => known.includes(version) && brokenConstraints(version, constraints).length === 0);
}
/** Versions whose digest for this machine is known, the newest first. */
function knownReleases(tool, platform) {
    if (platform === undefined)
        return [];
    return Object.entries(RELEASES.get(tool)?.versions ?? {})
        .filter(([, digests]) => digests[platform] !== undefined)
        .map(([version]) => version)
        .sort(semver.rcompare);
}

;// CONCATENATED MODULE: ./build/shared/domain/validation/version-gaps.js

/** A folder contradicts what is asked for it: whichever of the two is wrong, only people can tell. */
function contradicted({ version, by }, place) {
    const { flavour } = place;
    return {
        kind: 'refused-tool',
        message: `${wants(version, place)}, but ${by} asks for ${flavour} ${version}`,
        hint: `Change ${by}, or the required_version of the folder or of a module that it calls`,
    };
}
/** Nobody asked for a version, and none that could be had fits. `found` is what the PATH has. */
function noneFits(found, place) {
    const { flavour, platform, constraints } = place;
    const known = knownReleases(flavour, platform);
    const onPath = found === undefined ? `no ${flavour} is on the PATH` : `the PATH has ${flavour} ${found}`;
    const table = known.length === 0 ? 'no release for this machine' : known.join(', ');
    return {
        kind: 'refused-tool',
        message: `${wantsAll(constraints, place)}; ${onPath}, and the releases that this action knows are ${table}`,
        hint: `Set up a version that fits in an earlier step, or give one to the input tools: ${entryOf(flavour, 'VERSION')}`,
    };
}
/** A pin names a version alone, and what has no digest is not downloaded: the input has room for it. */
function ofPin({ version, by }, refusal, place) {
    const { flavour, platform } = place;
    const { kind, hint } = refusal;
    const message = `${by} asks for ${flavour} ${version}: ${refusal.message}`;
    if (kind !== 'refused-tool' || knownReleases(flavour, platform).includes(version))
        return { kind, message, hint };
    return {
        kind,
        message,
        hint: `Set up ${flavour} ${version} in an earlier step, or vouch for its archive in the input tools: ${entryOf(flavour, version)}`,
    };
}
const entryOf = (flavour, version) => `${flavour}=${version}@sha256:… (from the checksums file of the release)`;
const wants = (version, place) => wantsAll(brokenConstraints(version, place.constraints), place);
function wantsAll(constraints, { flavour }) {
    return `${flavour} ${[...new Set(constraints)].join(' and ')} is wanted`;
}

// EXTERNAL MODULE: ./build/shared/domain/errors/action-error.js
var action_error = __nccwpck_require__(56548);
;// CONCATENATED MODULE: ./build/shared/domain/tools/advisories.js
const ADVISORIES = [
    {
        tool: 'trivy',
        versions: ['0.69.4', '0.69.5', '0.69.6'],
        files: new Set([
            '822dd269ec10459572dfaaefe163dae693c344249a0161953f0d5cdd110bd2a0',
            'e64e152afe2c722d750f10259626f357cdea40420c5eedae37969fbf13abbecf',
            'ecce7ae5ffc9f57bb70efd3ea136a2923f701334a8cd47d4fbf01a97fd22859c',
            'd5edd791021b966fb6af0ace09319ace7b97d6642363ef27b3d5056ca654a94c',
            'f7084b0229dce605ccc5506b14acd4d954a496da4b6134a294844ca8d601970d',
            'bef7e2c5a92c4fa4af17791efc1e46311c0f304796f1172fce192f5efc40f5d7',
            '887e1f5b5b50162a60bd03b66269e0ae545d0aef0583c1c5b00972152ad7e073',
            'e6310d8a003d7ac101a6b1cd39ff6c6a88ee454b767c1bdce143e04bc1113243',
            '6328a34b26a63423b555a61f89a6a0525a534e9c88584c815d937910f1ddd538',
            '0880819ef821cff918960a39c1c1aada55a5593c61c608ea9215da858a86e349',
            '90d61cf37355b89fae9ff84867100e1721c1876007ef1771e465ce5a721141ad',
            '1dc871b02cd7a1fd80babb1b8762a2fd9cc2b735d4d3759d012626de3ccc7a5b',
            '0376b98064636c30f5fbe60fb3b1225516e23e88dd7e909937f81d9265292e7d',
        ]),
        name: 'CVE-2026-33634, GHSA-69fq-xp46-6x23',
        what: 'it was released by an attacker and steals the secrets of the job that runs it',
        url: 'https://github.com/advisories/GHSA-69fq-xp46-6x23',
    },
];
/** The advisory that speaks of this version or of this very file, under whatever name it is found. */
function advisoryOn(tool, { version, sha256 }) {
    return ADVISORIES.find((advisory) => (sha256 !== undefined && advisory.files.has(sha256)) ||
        (advisory.tool === tool && version !== undefined && advisory.versions.includes(version)));
}
/** Whether versions of this tool are known that must not run: one that does not say which it is cannot be cleared then. */
function hasAdvisories(tool) {
    return ADVISORIES.some((advisory) => advisory.tool === tool);
}

;// CONCATENATED MODULE: ./build/shared/domain/tools/install-hint.js
/** How a step installs what is never downloaded here, at a version that is known to work. */
const INSTALLED_BY = {
    npm: 'It comes with Node.js: use actions/setup-node in an earlier step.',
    'pip-audit': 'Install it in an earlier step: python -m pip install pip-audit==2.10.1',
    bandit: 'Install it in an earlier step: python -m pip install bandit==1.9.4',
    safety: 'Install it in an earlier step: python -m pip install safety==2.3.5',
    semgrep: 'Install it in an earlier step: python -m pip install semgrep==1.182.0',
    zizmor: 'Install it in an earlier step: python -m pip install zizmor==1.32.0',
    checkov: 'Install it in an earlier step: python -m pip install checkov==3.3.30',
};
/** One line for a tool that was not found. */
function installHint(tool) {
    return INSTALLED_BY[tool] ?? `Install ${tool} in an earlier step, so that it is on the PATH.`;
}

;// CONCATENATED MODULE: ./build/shared/domain/tools/refusal.js
/** Not to be run at all. */
function badRelease(tool, where, { name, what, url, versions }) {
    return {
        kind: 'refused-tool',
        message: `${where} is refused: ${what} (${name}).`,
        hint: `${tool} ${versions.join(', ')} must not run anywhere. Where it ran, replace every secret that job could read: ${url}`,
    };
}

;// CONCATENATED MODULE: ./build/shared/domain/tools/choose.js




/** Which file is to be used, before anything is looked for: what cannot be verified is not chosen. */
function choose(tool, wish, platform) {
    const sha256 = wish.sha256?.trim().toLowerCase();
    if (sha256 !== undefined && !/^[0-9a-f]{64}$/.test(sha256)) {
        return refused(`Expected the SHA-256 of ${tool} as 64 hexadecimal digits, found ${sha256.length} characters.`);
    }
    const table = RELEASES.get(tool);
    const wanted = wish.version.trim().replace(/^v(?=\d)/, '');
    if (wanted !== 'default' && !/^\d+\.\d+\.\d+([-+][0-9A-Za-z.-]+)?$/.test(wanted)) {
        return refused(`Expected 'default' or an exact version of ${tool}, found '${wanted}'.`, 'A name that can come to mean another file, such as latest, cannot be verified.');
    }
    const version = wanted === 'default' ? undefined : wanted;
    const advisory = advisoryOn(tool, { version, sha256 });
    if (advisory !== undefined)
        return badRelease(tool, `${tool} ${version ?? 'with this SHA-256'}`, advisory);
    const source = sourceOf(tool, table, version ?? table?.defaultVersion, sha256, platform);
    return source.kind === 'refused-tool' ? source : { kind: 'plan', tool, version, sha256, source };
}
function sourceOf(tool, table, version, sha256, platform) {
    if (table === undefined || version === undefined) {
        const message = `${tool} is not on the PATH, and it is never downloaded.`;
        return { kind: 'path-only', otherwise: { kind: 'not-installed', message, hint: installHint(tool) } };
    }
    const file = platform && table.files[platform]?.replaceAll('{version}', version);
    const known = platform && table.versions[version]?.[platform];
    if (file === undefined)
        return pathOnly(`${tool} is not released for this machine (${platform ?? 'unknown'}).`);
    if (known === undefined && sha256 === undefined)
        return pathOnly(...unknownDigest(tool, table, version, file));
    if (known !== undefined &&
        sha256 !== undefined &&
        sha256 !== known.archive &&
        sha256 !== known.executable) {
        // It may be the digest of a copy on the PATH that somebody built; only the release is out of the question.
        return pathOnly(`The SHA-256 given for ${tool} is ${sha256}, but the checksums file of its release says ${known.archive} of ${file}.`);
    }
    const digests = known ?? { archive: sha256 ?? '' };
    return { kind: 'release', release: releaseOf(tool, table, version, file, digests) };
}
function releaseOf(tool, table, version, file, digests) {
    const archive = file.endsWith('.zip') ? 'zip' : file.endsWith('.tar.gz') ? 'tar.gz' : 'none';
    const executable = /windows/i.test(file) ? `${tool}.exe` : tool;
    return {
        version,
        url: `${table.folder.replaceAll('{version}', version)}/${file}`,
        file,
        archive,
        executable,
        sha256: digests.archive,
        executableSha256: archive === 'none' ? digests.archive : digests.executable,
    };
}
function unknownDigest(tool, table, version, file) {
    return [
        `${tool} ${version} is not on the PATH, and this release of the action does not know the digest of ${file}.`,
        `Use a version that it knows (${Object.keys(table.versions).join(', ')}), or give the SHA-256 of that file from the release's checksums file.`,
    ];
}
function pathOnly(message, hint) {
    return { kind: 'path-only', otherwise: { kind: 'refused-tool', message, hint } };
}
function refused(message, hint) {
    return { kind: 'refused-tool', message, hint };
}

// EXTERNAL MODULE: ./build/shared/domain/tools/mirror.js
var tools_mirror = __nccwpck_require__(73310);
// EXTERNAL MODULE: ./build/shared/engine/retry/retry.js + 1 modules
var retry = __nccwpck_require__(37441);
;// CONCATENATED MODULE: ./build/shared/engine/tools/fetch-release.js


/** The release from the cache or the network. Each is verified anew, and nothing of it is opened before. */
async function fetchRelease(tool, release, parts) {
    const place = placeOf(tool, release, parts);
    const kept = await fromCache(tool, release, place, parts);
    if (kept !== undefined)
        return await unpacked(tool, release, kept, 'cache', parts);
    const file = await download(tool, release, parts);
    if (file.sha256 !== release.sha256) {
        await parts.store.remove(file);
        return wrongDigest(tool, (0,tools_mirror/* mirrored */.V)(release.url, parts.mirror), file.sha256, release.sha256);
    }
    await parts.store.keep(file, place);
    return await unpacked(tool, release, file, 'download', parts);
}
/** Archives have a place of their own: beside the executables that others keep under the tool's name, whose digests nobody knows. */
function placeOf(tool, { version, file }, { platform }) {
    const arch = platform?.split('-')[1] ?? '';
    return { tool: `${tool}-release`, version, arch, name: file };
}
/** A cache is restored from elsewhere, and other jobs write to it: what it holds is thrown away unless it is the release. */
async function fromCache(tool, { file, version, sha256 }, place, { store, log }) {
    const kept = await store.kept(place);
    if (kept === undefined || kept.sha256 === sha256)
        return kept;
    await store.forget(place);
    await store.remove(kept);
    log.warning(`The tool cache held another file in place of ${file} of ${tool} ${version}: its SHA-256 is ${kept.sha256}, expected ${sha256}. It was removed and is fetched anew; find out who wrote it.`);
    return undefined;
}
async function download(tool, { url, file, version }, parts) {
    const { clock, random, log, signal, mirror } = parts;
    const from = (0,tools_mirror/* mirrored */.V)(url, mirror);
    log.info(`${tool} ${version} is downloaded from ${from}`);
    return await (0,retry/* retry */.L)(async () => await parts.downloads.save({
        url: from,
        path: await parts.store.place(file),
        maxBytes: LARGEST_ARCHIVE,
        timeoutMs: DOWNLOAD_MS,
        signal,
    }), {
        ...{ clock, random, log, signal },
        what: `downloading ${file}`,
        policy: { attempts: 3, baseMs: 1000, capMs: 10_000, effect: 'read', longestWishMs: 30_000 },
    });
}
/** The largest of today's has 60 MB, and its executable 180. */
const LARGEST_ARCHIVE = 500_000_000;
const LARGEST_EXECUTABLE = 1_000_000_000;
const DOWNLOAD_MS = 300_000;
async function unpacked(tool, release, archive, source, { store, log }) {
    const { archive: kind, executable, version, executableSha256, file } = release;
    const program = await store.unpack(archive, { kind, executable, maxBytes: LARGEST_EXECUTABLE });
    await store.remove(archive);
    if (executableSha256 !== undefined && program.sha256 !== executableSha256) {
        await store.remove(program);
        return wrongDigest(tool, `${executable} in ${file}`, program.sha256, executableSha256);
    }
    log.info(`${tool} ${version} (${source}): the SHA-256 of ${file} is ${release.sha256}, as it must be`);
    return { kind: 'tool', path: program.path, version, sha256: release.sha256, source };
}
function wrongDigest(tool, what, found, expected) {
    return {
        kind: 'refused-tool',
        message: `${tool} is refused: expected the SHA-256 ${expected} of ${what}, found ${found}. The file was deleted.`,
        hint: 'The file is not the one that was released: a proxy or a mirror may have replaced it, or the release was changed. Do not run it.',
    };
}

;// CONCATENATED MODULE: ./build/shared/domain/tools/on-path.js



/** What is known of a file before it is run: that it must not be, or which version it is. */
function beforeItRuns(tool, found) {
    const advisory = advisoryOn(tool, found);
    if (advisory !== undefined)
        return badRelease(tool, `${found.path} (sha256 ${found.sha256})`, advisory);
    for (const [version, platforms] of Object.entries(RELEASES.get(tool)?.versions ?? {})) {
        if (Object.keys(platforms).some((each) => executableDigest(tool, version, each) === found.sha256)) {
            return { kind: 'known', version };
        }
    }
    return { kind: 'unknown' };
}
/** Whether a copy on the PATH is used. One that cannot be is passed over where a release can be had in its place. */
function judgeOnPath(plan, platform, found) {
    const { tool } = plan;
    const { path, sha256, version } = found;
    const advisory = advisoryOn(tool, found);
    if (advisory !== undefined)
        return badRelease(tool, `${tool} ${version ?? ''} at ${path}`, advisory);
    if (plan.version !== undefined && version !== undefined && version !== plan.version) {
        return not(plan, `${path} is ${tool} ${version}, not ${plan.version}`);
    }
    if (plan.sha256 !== undefined && plan.sha256 !== sha256) {
        return not(plan, `${path} has the SHA-256 ${sha256}, not ${plan.sha256} as given`);
    }
    if (plan.sha256 === sha256)
        return { kind: 'take', version: version ?? plan.version ?? UNKNOWN, verified: true };
    if (version === undefined) {
        return plan.version !== undefined || hasAdvisories(tool)
            ? not(plan, `${path} does not say which version of ${tool} it is`)
            : { kind: 'take', version: UNKNOWN, verified: false };
    }
    const expected = platform && executableDigest(tool, version, platform);
    if (expected !== undefined && expected !== sha256) {
        return not(plan, `${path} says that it is ${tool} ${version} but is not the file of that release: its SHA-256 is ${sha256}, that of the release ${expected}`, true);
    }
    return { kind: 'take', version, verified: expected === sha256 };
}
const UNKNOWN = 'unknown';
function not({ tool, source }, why, suspicious = false) {
    if (source.kind === 'release')
        return { kind: 'pass-over', why, suspicious };
    const { kind, message } = source.otherwise;
    return {
        kind: 'refused-tool',
        message: kind === 'not-installed' ? `${why}.` : `${why}. ${message}`,
        hint: source.otherwise.hint ?? `Give the SHA-256 of the ${tool} that is to be used, or take it off the PATH.`,
    };
}
function executableDigest(tool, version, platform) {
    const table = RELEASES.get(tool);
    const digests = table?.versions[version]?.[platform];
    const isBare = !/\.(zip|tar\.gz)$/.test(table?.files[platform] ?? '.zip');
    return isBare ? digests?.archive : digests?.executable;
}

;// CONCATENATED MODULE: ./build/shared/engine/tools/look-on-path.js

/** The tool that the PATH has, if it may be used; undefined when there is none, or a release is to be fetched in its place. */
async function lookOnPath(plan, request, parts) {
    const { tool } = request;
    const path = await parts.programs.which(tool, parts.env);
    if (path === undefined)
        return undefined;
    const sha256 = await parts.store.sha256(path);
    const before = beforeItRuns(tool, { path, sha256 });
    if ('message' in before)
        return before;
    const version = before.kind === 'known' ? before.version : await ask(path, request, parts);
    const verdict = judgeOnPath(plan, parts.platform, { path, sha256, version });
    switch (verdict.kind) {
        case 'take':
            parts.log.debug(`${tool} ${verdict.version}: ${path}, sha256 ${sha256}`);
            return {
                kind: 'tool',
                path,
                version: verdict.version,
                ...(verdict.verified && { sha256 }),
                source: 'path',
            };
        case 'pass-over':
            parts.log[verdict.suspicious ? 'warning' : 'info'](`${tool} on the PATH is not used: ${verdict.why}.`);
            return undefined;
        default:
            return verdict;
    }
}
/** Some print their version on stderr, and some end with a code of their own after it. */
async function ask(path, { version }, parts) {
    const { end, stdout, stderr } = await parts.processes.run({
        file: path,
        args: version.args,
        cwd: parts.neutralFolder,
        env: parts.env,
        timeoutMs: ASKED_MS,
        maxOutputBytes: 64 * 1024,
        signal: parts.signal,
    });
    return end === 'exited' ? version.read(`${stdout}\n${stderr}`)?.replace(/^v(?=\d)/, '') : undefined;
}
/** Python tools load for seconds on a busy runner. */
const ASKED_MS = 30_000;

;// CONCATENATED MODULE: ./build/shared/engine/tools/locate.js




/** The tool to run: a good one on the PATH, else the chosen release from the cache, else from the network. What cannot be verified is no tool. */
async function locateTool(request, parts) {
    const { tool, wish } = request;
    const plan = choose(tool, wish, parts.platform);
    if (plan.kind !== 'plan')
        return plan;
    try {
        const found = await lookOnPath(plan, request, parts);
        if (found !== undefined)
            return found;
        if (plan.source.kind === 'path-only')
            return plan.source.otherwise;
        return await fetchRelease(tool, plan.source.release, parts);
    }
    catch (error) {
        if (error instanceof action_error/* ActionError */.l)
            return lost(tool, error);
        throw error;
    }
}
/** A tool that could not be fetched or unpacked is missing; the others still run. */
function lost(tool, { code, message, hint }) {
    if (code === 'cancelled')
        return { kind: 'cancelled', message, hint };
    if (code === 'timeout')
        return { kind: 'timed-out', message, hint };
    return {
        kind: code === 'file-invalid' || code === 'endpoint-refused' ? 'refused-tool' : 'not-installed',
        message: `${tool} cannot be used. ${message}`,
        hint: hint ?? `Put ${tool} on the PATH in an earlier step, or fill the tool cache of the runner.`,
    };
}

;// CONCATENATED MODULE: ./build/shared/engine/validate/see-through.js
/**
 * Finds the program behind the wrapper that setup-terraform and setup-opentofu put in its place: the wrapper prints its own lines to
 * stdout, and hands the answers of the tool to later steps.
 */
function seeThrough(programs, exists) {
    return {
        which: async (name, env) => {
            const found = await programs.which(name, env);
            if (found === undefined || !WRAPPED.has(name))
                return found;
            const at = Math.max(found.lastIndexOf('/'), found.lastIndexOf('\\')) + 1;
            const folder = found.slice(0, at);
            for (const behind of [`${name}-bin`, `${name}-bin.exe`])
                if (await exists(folder + behind))
                    return folder + behind;
            return found;
        },
    };
}
const WRAPPED = new Set(['terraform', 'tofu']);

;// CONCATENATED MODULE: ./build/shared/engine/validate/tools-once.js


/** Locates tools, each wish once: whoever asks for it later, or meanwhile, gets the same answer. */
function toolsOnce(given) {
    const programs = seeThrough(given.programs, given.exists);
    // Asked for its version, Terraform would ask its maker for a newer one.
    const parts = { ...given, programs, env: { ...given.env, CHECKPOINT_DISABLE: '1' } };
    const locate = async (tool, wish) => {
        try {
            const found = await locateTool({ tool, wish, version: VERSIONS[tool] }, parts);
            if (found.kind !== 'tool')
                return { ok: false, gap: found };
            const { path, version, sha256, source } = found;
            return { ok: true, file: path, tool: { version, sha256, source } };
        }
        catch (error) {
            // Of a file system that says no, such as for a program on the PATH that may not be read: other tools still run.
            const message = `${tool} cannot be used: ${error instanceof Error ? error.message : String(error)}`;
            return { ok: false, gap: { kind: 'not-installed', message } };
        }
    };
    const asked = new Map();
    return {
        tool: (name, wish) => {
            const key = JSON.stringify([name, wish.version, wish.sha256]);
            const found = asked.get(key) ?? locate(name, wish);
            asked.set(key, found);
            return found;
        },
        isOnPath: async (name) => (await programs.which(name, parts.env)) !== undefined,
    };
}
const says = (pattern, ...args) => ({
    args,
    read: (output) => pattern.exec(output)?.[1],
});
/** How each is asked for its version. */
const VERSIONS = {
    terraform: says(/^Terraform v(\S+)/m, 'version'),
    tofu: says(/^OpenTofu v(\S+)/m, 'version'),
    tflint: says(/^TFLint version (\S+)/m, '--version'),
    checkov: says(/^v?(\d+\.\d+\.\d+\S*)\s*$/m, '--version'),
    trivy: says(/^Version: v?(\d+\.\d+\.\d+\S*)/m, '--version'),
};

;// CONCATENATED MODULE: ./build/shared/engine/validate/step-tools.js



/** Finds the program of each folder and step. Each version is looked for, and fetched, once, however many ask for it at the same time. */
function stepTools(wish, parts) {
    const find = toolsOnce(parts);
    const forFolder = (folder, constraints) => toolFor({ folder, constraints, flavour: wish.flavour, platform: parts.platform }, wish, find);
    return {
        forFolder: (folder) => forFolder(folder, wish.constraints(folder)),
        forStep: async (step) => {
            if (step !== 'fmt')
                return await find.tool(step, wish.versions.get(step) ?? DEFAULT);
            const ofRoot = await forFolder('', wish.constraints(''));
            // It obeys nobody's required_version, so a contradiction in the root folder is none for it.
            return ofRoot.ok ? ofRoot : await forFolder('', []);
        },
    };
}
const DEFAULT = { version: 'default' };
async function toolFor(place, wishes, find) {
    const { folder, flavour, constraints } = place;
    const asked = askedVersion(folder, wishes);
    if (asked === undefined)
        return await freeTool(place, find);
    if (brokenConstraints(asked.version, constraints).length > 0)
        return { ok: false, gap: contradicted(asked, place) };
    const { version, sha256 } = asked;
    const found = await find.tool(flavour, { version, sha256 });
    return found.ok || !asked.pinned ? found : { ok: false, gap: ofPin(asked, found.gap, place) };
}
/** What is on the PATH was set up for the job, so it comes first; only where it does not fit is a release chosen. */
async function freeTool(place, find) {
    const { flavour, constraints, platform } = place;
    const first = (await find.isOnPath(flavour)) ? await find.tool(flavour, DEFAULT) : undefined;
    if (first?.ok === false)
        return first;
    if (first !== undefined && brokenConstraints(first.tool.version, constraints).length === 0)
        return first;
    const version = fittingRelease(flavour, platform, constraints);
    if (version !== undefined)
        return await find.tool(flavour, { version });
    if (constraints.length === 0)
        return await find.tool(flavour, DEFAULT);
    const onPath = first?.tool.source === 'path' ? first.tool.version : undefined;
    return { ok: false, gap: noneFits(onPath, place) };
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; (typeof current == 'object' || typeof current == 'function') && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/publicPath */
/******/ (() => {
/******/ 	var scriptUrl;
/******/ 	if (typeof import.meta.url === "string") scriptUrl = import.meta.url
/******/ 	// When supporting browsers where an automatic publicPath is not supported you must specify an output.publicPath manually via configuration
/******/ 	// or pass an empty string ("") and set the __webpack_public_path__ variable from your code to use your own logic.
/******/ 	if (!scriptUrl) throw new Error("Automatic publicPath is not supported in this browser");
/******/ 	scriptUrl = scriptUrl.replace(/#.*$/, "").replace(/\?.*$/, "").replace(/\/[^\/]+$/, "/");
/******/ 	__nccwpck_require__.p = scriptUrl;
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	__nccwpck_require__.b = new URL("./", import.meta.url);
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(80791);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
