import torch

m = torch.arange(24).reshape(2, 3, 4)
print(m.shape, m.size(), m.size(0), m.dim(), m.ndim, m.numel(), len(m), m.permute(2, 0, 1).shape, m.transpose(0, 2).shape, m.view(6, -1).shape, m.view(-1).shape, m.flatten(1).shape, m.flatten().shape)
print(m[0, 1, 2], m[1, :, 0], m[..., -1], m[:, None, 0].shape, m[0, ::2, 1:3], m[0].T, m[0].t().shape, m[:, [0, 2]].shape, m[1][2][3].item())
a, b = torch.tensor([1, 2, 3]), torch.tensor([4, 5, 6])
print(torch.cat([a, b]), torch.stack([a, b]), torch.stack([a, b], dim=1), torch.vstack([a, b]), torch.hstack([a, b]), torch.cat([m, m], dim=2).shape, a.unsqueeze(0), a.unsqueeze(-1).shape, a[None, :, None].squeeze().shape)
print(a.expand(2, 3), a.repeat(2), a.repeat(2, 1), torch.repeat_interleave(a, 2), torch.outer(a, b), torch.diag(a), torch.flip(a, dims=[0]), torch.roll(a, 1), torch.tril(torch.ones(3, 3)), torch.eye(2))
print(torch.chunk(torch.arange(6), 3), torch.split(torch.arange(5), 2), a.tolist(), m[0].tolist(), torch.zeros(2, 0).shape, torch.zeros((2, 1)), torch.ones(1, 2), torch.full((2, 2), 0.5), torch.zeros_like(a), torch.ones_like(torch.rand(2)), torch.full_like(a, 7))
view = m[0]
view[0] = 99
own = m[0].clone()
own[0] = 0
print(m[0, 0], own[0], torch.arange(0, 1, 0.25), torch.linspace(0, 1, 3), torch.arange(5, 0, -2), torch.randperm(5).shape, torch.rand(2, 3).shape, torch.randint(0, 9, (4,)).dtype)
for row in torch.tensor([[1.0, 2.0], [3.0, 4.0]]):
    print(row, row.sum())
m.view(5, 5)
