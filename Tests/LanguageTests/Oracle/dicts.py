d = {'a': 1, 'b': 2}
d['c'] = 3
d['a'] = 10
print(d, len(d), d['a'], d.get('x'), d.get('x', 0), 'a' in d, 1 in d, list(d), sorted(d, reverse=True))
print(d.keys(), d.values(), d.items(), list(d.items())[0])
print(d.pop('a'), d.pop('zz', None), d, d.setdefault('q', []), d.setdefault('b', 9), d)
d['q'].append(1); print(d); d.update({'b': 5, 'n': 6}); d.update([('m', 1)], k=2); print(d); print(d.popitem(), d)
del d['b']; print(d)
print({1: 'int', 1.0: 'float', True: 'bool'}, {0: 'a', False: 'b'}, {(1, 2): 'tuple', None: 'none', 'x': 'str', 1.5: 'float'})
print({x: x * x for x in range(5)}, {k: v for k, v in zip('abc', range(3)) if v}, dict(a=1, b=2), dict([('x', 1), ('y', 2)]), dict(zip(['p', 'q'], [1, 2])), dict({'z': 1}, y=2))
for k in d:
    print(k, d[k])
for i, (k, v) in enumerate(d.items()):
    print(i, k, v)
e = d.copy(); e['new'] = 1; print('new' in d, 'new' in e, e == d, {'a': 1, 'b': 2} == {'b': 2, 'a': 1}, dict.fromkeys('ab', 0), dict.fromkeys([1, 2]))
print({'a': 1} | {'b': 2, 'a': 3}, d.keys() & {'m'}, sorted(d.keys() | {'zz'}))
f = {}
f |= {'x': 1}
f['self'] = f
print(f, reversed({'a': 1, 'b': 2}) is not None, list(reversed({'a': 1, 'b': 2})))
counts = {}
for ch in 'mississippi':
    counts[ch] = counts.get(ch, 0) + 1
print(counts, max(counts, key=counts.get), sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])))
d = {i: i for i in range(20)}
for i in range(0, 20, 2):
    del d[i]
d[0] = 'again'
print(d, len(d))
nested = {'w': [1, 2], 'b': {'c': (1,)}}
nested['w'][0] += 5; nested['b']['d'] = None
print(nested)
d.clear(); print(d, not d)
