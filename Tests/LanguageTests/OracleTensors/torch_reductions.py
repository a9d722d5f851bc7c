import torch

m = torch.tensor([[1.0, 5.0, 2.0], [4.0, 0.5, 6.0]])
print(m.sum(), m.sum(0), m.sum(dim=1), m.sum(dim=1, keepdim=True), m.sum(dim=(0, 1)), m.mean(), m.mean(dim=0), m.max(), m.min(), m.argmax(), m.argmax(dim=1), m.argmin(0))
print(m.std(), m.var(), m.std(dim=0), m.var(dim=1, unbiased=False), m.var(dim=1, correction=0), m.prod(), m.cumsum(dim=0), m.norm(), m.norm(dim=1), m.median(), torch.median(m, dim=1))
print(m.max(dim=1), torch.max(m), torch.max(m, dim=0), torch.max(m, torch.tensor(2.0)), torch.min(m, dim=1, keepdim=True))
values, indices = m.max(dim=0)
print(values, indices, m.max(dim=1).values, m.max(dim=1)[1], m.amax(dim=1), m.amin(dim=0))
print((m > 2).sum(), (m > 2).float().mean(), (m > 2).any(), (m > 2).all(dim=0), torch.any(m > 9), (m > 2).sum(dim=1).tolist())
print(torch.sum(m), torch.mean(m, dim=1), torch.std(m), torch.var(m, dim=0), torch.argmax(m, dim=1), torch.numel(m), m.numel(), m.sum().item(), round(m.mean().item(), 3))
print(torch.softmax(m, dim=1), torch.log_softmax(m, dim=0), torch.logsumexp(m, dim=1), torch.bincount(torch.tensor([0, 1, 1, 3])), torch.unique(torch.tensor([3, 1, 2, 1])), torch.diff(torch.tensor([1, 4, 9])))
print(torch.tensor([1, 2, 3]).sum(), torch.tensor([1, 2, 3]).max(), torch.tensor([1, 2, 3]).prod(), torch.tensor([True, False]).sum(), torch.quantile(m, 0.5), torch.count_nonzero(torch.tensor([0, 2, 3])))
