import torch

a = torch.zeros(2, 3)
print((a + torch.ones(3)).sum(), (a + torch.ones(2, 1)).shape)
print(a + torch.ones(2, 4))
