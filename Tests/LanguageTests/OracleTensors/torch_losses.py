import torch
import torch.nn.functional as F

x = torch.tensor([[1.0, 2.0, 3.0], [1.0, 0.0, -1.0]])
y = torch.tensor([2, 0])
print(F.cross_entropy(x, y), F.cross_entropy(x, y, reduction="none"), F.cross_entropy(x, y, reduction="sum"), F.nll_loss(F.log_softmax(x, dim=1), y), F.nll_loss(F.log_softmax(x, dim=1), y, reduction="none"))
t = torch.zeros(2, 3)
print(F.mse_loss(x, t), F.mse_loss(x, t, reduction="sum"), F.mse_loss(x, t, reduction="none"), F.l1_loss(x, t), F.l1_loss(x, t, reduction="none"), F.huber_loss(x, t), F.huber_loss(x, t, reduction="none"), F.huber_loss(x, t, delta=2.0))
p, q = torch.tensor([0.9, 0.1, 0.6]), torch.tensor([1.0, 0.0, 1.0])
z = torch.tensor([2.0, -1.0, 0.5])
print(F.binary_cross_entropy(p, q), F.binary_cross_entropy(p, q, reduction="none"), F.binary_cross_entropy_with_logits(z, q), F.binary_cross_entropy_with_logits(z, q, reduction="sum"), F.binary_cross_entropy_with_logits(z, q, reduction="none"))
print(F.softmax(x, dim=1), F.log_softmax(x, dim=-1), F.relu(x), F.leaky_relu(x, 0.1), F.elu(x), F.silu(x), F.softplus(x), F.sigmoid(x), F.tanh(x), F.one_hot(y, 3), F.one_hot(y, num_classes=4))
w = torch.tensor([[0.5, -0.2, 0.1]], requires_grad=True)
F.cross_entropy(w, torch.tensor([1]), reduction="sum").backward()
print(w.grad)
w.grad = None
F.mse_loss(w, torch.zeros(1, 3), reduction="none").sum().backward()
print(w.grad, F.kl_div(torch.log(torch.tensor([0.4, 0.6])), torch.tensor([0.5, 0.5]), reduction="sum"))
