#pragma once
#include "LineEditing.h"
#include "Signals.h"
