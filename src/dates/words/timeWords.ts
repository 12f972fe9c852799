/**
 * Words of time by the letter under which patterns know them, each with what it comes to, if it comes to anything:
 *
 * `W` weekday, `s` what it is shortened to, `M` month, `O` ordinal, `C` number, `D K F B Q V A E` day to weekend, `g` working day, `T` days from today, `@` now,
 * `x t l` next, this, last, `P` part of a period, `S` season, `Z` feast, `o` what only connects, `i` in, `p` at, `r` or, `&` and, `-` to, `f` from,
 * `z` between, `>` after, `<` before, `u` until or about, `L` latest, `!` not, `e` every, `R` again and again, `G` ago, `c` hours,
 * `a` year's word.
 */
export type TimeWords = Partial<Readonly<Record<string, string>>>;
