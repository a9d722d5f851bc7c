s = "abcdef"
print(s[0], s[-1], s[1:4], s[:2], s[4:], s[::-1], s[::2], s[4:1:-1], s[5:], s[-10:2], s[-3:-1], s[3:3], s[10:], s[::-2], s[-1:0:-1])
t = "aé中😀文"
print(len(t), t[2], t[3], t[::-1], t[1:3], [ord(c) for c in t], [c for c in t if ord(c) > 255], t.find("文"), t.index("😀"))
print(len("e\u0301"), len("é"), "e\u0301" == "é", len("👨‍👩‍👧"), "中" > "a", sorted("中文aZé"), max(t), chr(20013), chr(128512), ord("损"))
print("ab" * 3, 3 * "-", "a" * 0, "a" * -1, "a" "b", "a" + "b", "tab\there", "it''s", 'it\'s', "\x41\u4e2d\101", r"a\nb", len("\n\t\\"))
print(repr("a'b"), repr('a"b'), repr("a'\"b"), repr("\n\t\r\\\0\x7f"), repr("é中\u200b\xad\u2028\U0001F600\xa0"), ascii("é中😀"))
print("a".center(5) + "|", "ab".center(5, "*"), "abc".center(6, "-"), "a".ljust(3, ".") + "|", "a".rjust(3), "42".zfill(5), "-42".zfill(5), "全角".center(6, "。"))
palindromes = [w for w in "level radar python 上海自来水来自海上 noon".split() if w == w[::-1]]
print(palindromes, "".join(reversed("abc")), "".join(sorted("hello")), list(enumerate("héy", 1)), "-".join(t))
shifted = "".join(chr((ord(c) - 97 + 13) % 26 + 97) if "a" <= c <= "z" else c for c in "hello, world")
print(shifted, "abc" < "abd", "abc" < "ab", "" < "a", "a" * 3 == "aaa")
