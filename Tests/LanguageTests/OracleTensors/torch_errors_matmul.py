import torch

x, w = torch.ones(4, 3), torch.ones(2, 3)
print((x @ w.T).shape)
print(x @ w)
