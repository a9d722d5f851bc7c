words = ["b", "a"]
words.sort()
print(words)
words.push("c")
