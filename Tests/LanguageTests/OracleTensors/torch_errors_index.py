import torch

x = torch.arange(6).reshape(2, 3)
print(x[1, -1], x[:, 5:].shape)
print(x[0, 3])
