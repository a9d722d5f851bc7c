print(repr('a'), repr("it's"), repr('say "hi"'), repr('both \' and "'), repr('tab\tnew\nret\rback\\'))
print(repr('\x00\x1b\x7f\x80\xa0\xad'), repr('é损😀'), repr('\u200b\u2028\ufeff'), repr('\U000e0001'))
print(['a', 'b\n'], ('x',), {'k': 'v'}, {'s'})
print(str('a'), str(1.0), str(None), str([1, 'a']), str(True))
print('\N{BULLET} \x41 \101 \u0041', r'raw\n', '''triple
line''')
print("a" "b" 'c', 'con\
tinued')
