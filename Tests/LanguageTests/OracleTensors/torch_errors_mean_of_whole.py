import torch

x = torch.tensor([1, 2, 4])
print(x.float().mean(), x.sum())
print(x.mean())
