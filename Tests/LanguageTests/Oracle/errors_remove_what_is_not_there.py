queue = ["ann", "bob"]
queue.remove("ann")
print(queue, queue.index("bob"))
if "cai" in queue:
    queue.remove("cai")
queue.remove("cai")
