import torch
import torch.nn.functional as F
logits = torch.tensor([[2.0, 0.5, 0.1], [0.2, 1.5, 0.3], [0.1, 0.2, 3.0], [1.0, 1.1, 0.9]])
labels = torch.tensor([0, 1, 2, 0])
probs = F.softmax(logits, dim=1)
print(probs, probs.sum(dim=1))
pred = probs.argmax(dim=1)
correct = (pred == labels)
print(pred, correct, correct.sum().item(), correct.float().mean().item(), f"{correct.float().mean().item():.1%}")
loss = F.cross_entropy(logits, labels)
print(loss, -torch.log(probs[range(4), labels]).mean(), -torch.log(probs[torch.arange(4), labels]))
confusion = torch.zeros(3, 3, dtype=torch.int64)
for t, p in zip(labels, pred):
    confusion[t, p] += 1
print(confusion, confusion.sum(dim=0), F.one_hot(labels, 3).float())
for i, (row, label) in enumerate(zip(probs, labels)):
    print(i, label.item(), [round(v, 3) for v in row.tolist()], row.max().item())
