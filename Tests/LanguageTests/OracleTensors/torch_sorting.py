import torch

x = torch.tensor([3.0, 1.0, 2.0, 5.0, 4.0])
print(torch.sort(x), torch.argsort(x), x.argsort(descending=True), torch.sort(x, descending=True).values, torch.topk(x, 2), x.topk(3, largest=False).indices)
values, indices = torch.sort(torch.tensor([[3, 1, 2], [9, 7, 8]]))
print(values, indices, torch.tensor([[3, 1], [2, 9]]).sort(dim=0), x[x.argsort()], x[torch.tensor([0, 0, 2])])
scores = torch.tensor([[0.1, 0.7, 0.2], [0.6, 0.3, 0.1]])
labels = torch.tensor([1, 2])
best = scores.topk(2, dim=1)
print(best.values, best.indices, scores.argmax(dim=1) == labels, (scores.argmax(dim=1) == labels).float().mean(), (best.indices == labels.unsqueeze(1)).any(dim=1))
print(torch.nonzero(x > 2), (x > 2).nonzero(), torch.where(x > 2, x, torch.tensor(0.0)), x[x > 2], torch.masked_select(x, x < 3), torch.gather(scores, 1, labels.unsqueeze(1)))
w = torch.tensor([2.0, 1.0, 3.0], requires_grad=True)
(torch.sort(w).values * torch.tensor([1.0, 10.0, 100.0])).sum().backward()
print(w.grad)
w.grad = None
w.topk(1).values.sum().backward()
print(w.grad, torch.allclose(w, w + 1e-9), torch.equal(w, w), torch.isclose(torch.tensor([1.0, 2.0]), torch.tensor([1.0, 2.1])))
